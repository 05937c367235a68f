using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ToadLane.Counting.Results;

/// <summary>A value in a result file and where it stands, so that every fault names its place.</summary>
internal readonly record struct JsonPlace(JsonElement Element, string Path)
{
    // Longer than any number of a count of the largest contest, and short enough to be harmless.
    private const int LongestNumber = 4000;

    /// <summary>The value under a key that must be there.</summary>
    public JsonPlace this[string key] => Optional(key) ?? throw Fault($"has no {key}");

    /// <summary>The value under a key, or null where there is none.</summary>
    public JsonPlace? Optional(string key)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Fault("is not an object");
        }

        return Element.TryGetProperty(key, out var value) && value.ValueKind != JsonValueKind.Null
            ? new JsonPlace(value, Path.Length == 0 ? key : $"{Path}.{key}")
            : null;
    }

    public IEnumerable<JsonPlace> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Fault("is not a list");
        }

        var path = Path;
        return Element.EnumerateArray().Select((item, index) =>
            new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")));
    }

    public string Text() => Element.ValueKind == JsonValueKind.String
        ? Element.GetString()!
        : throw Fault("is not text");

    public long Number() => Element.ValueKind == JsonValueKind.Number && Element.TryGetInt64(out var number)
        ? number
        : throw Fault("is not a whole number that can be used");

    public Int128 LargeNumber() => Element.ValueKind == JsonValueKind.Number
        && Int128.TryParse(
            Element.GetRawText(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault("is not a whole number that can be used");

    public int SmallNumber() => Number() is var number and >= 0 and <= int.MaxValue
        ? (int)number
        : throw Fault("is not a whole number that can be used");

    public Fraction Fraction()
    {
        string[] parts = Text().Split('/');
        return parts.Length <= 2
            && Whole(parts[0]) is { } numerator
            && (parts.Length == 1 ? BigInteger.One : Whole(parts[1])) is { IsZero: false } denominator
                ? new Fraction(numerator, denominator)
                : throw Fault("is not a fraction such as 22/7");
    }

    public TEnum Word<TEnum>()
        where TEnum : struct, Enum => (TEnum)Word(typeof(TEnum));

    public ImmutableArray<string> Texts() => [.. Items().Select(item => item.Text())];

    /// <summary>A value of one of the types that steps hold.</summary>
    public object Value(Type type) => type switch
    {
        _ when type == typeof(string) => Text(),
        _ when type == typeof(long) => Number(),
        _ when type == typeof(int) => SmallNumber(),
        _ when type == typeof(bool) => Element.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Element.GetBoolean()
            : throw Fault("is neither true nor false"),
        _ when type == typeof(Int128) => LargeNumber(),
        _ when type == typeof(Fraction) => Fraction(),
        _ when type == typeof(ImmutableArray<string>) => Texts(),
        _ when type.IsEnum => Word(type),
        _ => throw new NotSupportedException($"A step holds a {type.Name}, which no result file knows."),
    };

    public ResultFaultException Fault(string what) => new($"{(Path.Length == 0 ? "the file" : Path)} {what}");

    private object Word(Type type)
    {
        var text = Text();
        string[] names = Enum.GetNames(type);
        var name = Array.Find(names, each => KebabCase.Of(each) == text)
            ?? throw Fault($"is {text}, which is none of {string.Join(", ", names.Select(KebabCase.Of))}");
        return Enum.Parse(type, name);
    }

    private static BigInteger? Whole(string text) =>
        text.Length <= LongestNumber
        && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            ? whole
            : null;
}
