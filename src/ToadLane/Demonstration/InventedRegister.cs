using System.Globalization;
using System.Text;

namespace ToadLane.Demonstration;

/// <summary>
/// A register of people who do not exist, as the CSV file that an officer would upload. Postcodes begin with ZZ, which
/// none does.
/// </summary>
internal static class InventedRegister
{
    private static readonly string[] First =
    [
        "Aisha", "Ben", "Chloe", "Daniel", "Efe", "Farah", "George", "Hana", "Ivan", "Jade", "Kamal", "Lucy",
        "Mohammed",
        "Nia", "Oliver", "Parveen", "Quentin", "Ruth", "Sam", "Tomasz", "Uma", "Vera", "Will", "Ximena", "Yusuf", "Zoe",
    ];

    private static readonly string[] Last =
    [
        "Ahmed", "Barlow", "Chaudhry", "Davies", "Entwistle", "Fielding", "Greenwood", "Hussain", "Iqbal", "Jones",
        "Kershaw", "Lomax", "Mills", "Nowak", "Ogden", "Patel", "Quinn", "Ramsden", "Schofield", "Taylor", "Underwood",
        "Vickers", "Whitehead", "Xu", "Yates", "Zaman",
    ];

    public static MemoryStream Csv(int people, string wardCode, Random random)
    {
        StringBuilder csv = new("name,postcode,date_of_birth,ward_code,address_1,address_2\n");
        for (int person = 0; person < people; person++)
        {
            string name = $"{First[random.Next(First.Length)]} {Last[random.Next(Last.Length)]}";
            DateOnly born = new DateOnly(1936, 1, 1).AddDays(random.Next(26_000));
            char Letter(int at) => (char)('A' + at % 26);
            csv.Append(CultureInfo.InvariantCulture,
                $"{name},ZZ{(person % 9) + 1} {person % 10}{Letter(person)}{Letter(person / 26)},");
            csv.Append(CultureInfo.InvariantCulture,
                $"{born:yyyy-MM-dd},{wardCode},{(person % 120) + 1} Invented Street,Anytown\n");
        }

        return new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
    }
}
