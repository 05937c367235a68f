using System.Collections;
using System.Collections.Immutable;
using System.Numerics;
using System.Reflection;

namespace ToadLane.Counting.Tests.Certificates;

/// <summary>
/// Everything that can be falsified in a result by one change: each number moved by the least there is, each word
/// replaced, each list shortened, lengthened or put in another order.
/// </summary>
internal static class Tampering
{
    private static readonly MethodInfo OfListMethod = typeof(Tampering).GetMethod(
        nameof(OfList), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Every falsified copy of the result, with where it was falsified: "Steps[2].Price".</summary>
    public static IEnumerable<(string Where, T Falsified)> Of<T>(T result)
        where T : class => OfRecord(result, "").Select(change => (change.Where, (T)change.Falsified));

    private static IEnumerable<(string Where, object Falsified)> Of(object? value, Type type, string where) =>
        value switch
        {
            null => [],
            long number => [(where, number + 1), (where, number - 1)],
            int number => [(where, number + 1), (where, number - 1)],
            BigInteger number => [(where, number + 1), (where, number - 1)],
            bool flag => [(where, !flag)],
            Int128 number => [(where, number + 1), (where, number - 1)],
            Fraction number =>
                [(where, number + new Fraction(1, 1_000_003)), (where, number - new Fraction(1, 1_000_003))],
            string { Length: 0 } => [(where, "x")],
            string text => [(where, text + "x"), (where, "")],
            Enum word => Enum.GetValues(word.GetType()).Cast<object>().Where(each => !each.Equals(word))
                .Select(each => (where, each)),
            IList => (IEnumerable<(string, object)>)OfListMethod
                .MakeGenericMethod(type.GetGenericArguments()[0]).Invoke(null, [value, where])!,
            _ => OfRecord(value, where),
        };

    private static IEnumerable<(string Where, object Falsified)> OfRecord(object record, string where)
    {
        var type = record.GetType();
        foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null))
        {
            var place = where.Length == 0 ? property.Name : $"{where}.{property.Name}";
            foreach (var (at, falsified) in Of(property.GetValue(record), property.PropertyType, place))
            {
                var copy = type.GetMethod("<Clone>$")!.Invoke(record, [])!;
                property.SetValue(copy, falsified);
                yield return (at, copy);
            }
        }
    }

    private static IEnumerable<(string Where, object Falsified)> OfList<T>(ImmutableArray<T> list, string where)
    {
        for (var i = 0; i < list.Length; i++)
        {
            yield return ($"{where}: one missing", list.RemoveAt(i));
            yield return ($"{where}: one twice", list.Insert(i, list[i]));
            if (i > 0 && !Equals(list[i], list[i - 1]))
            {
                yield return (
                    $"{where}: two the other way round", list.SetItem(i - 1, list[i]).SetItem(i, list[i - 1]));
            }

            foreach (var (at, falsified) in Of(list[i], typeof(T), $"{where}[{list[i]!.GetType().Name}]"))
            {
                yield return (at, list.SetItem(i, (T)falsified));
            }
        }
    }
}
