using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using ToadLane.Ledger;

namespace ToadLane.Storage;

/// <summary>
/// How values are stored, the same in both databases: typed ids as uuids, times as UTC, enums by name.
/// </summary>
internal static class Conventions
{
    private const int LongestEnumName = 40;

    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<DateTime>().HaveConversion<UtcConverter>();
        model.Properties<Pence>().HaveConversion<PenceConverter>();
        model.Properties<Minutes>().HaveConversion<MinutesConverter>();
        model.Properties<Shares>().HaveConversion<SharesConverter>();
        model.Properties<Enum>().HaveConversion<string>().HaveMaxLength(LongestEnumName);
        foreach (Type id in typeof(Conventions).Assembly.GetTypes().Where(IsTypedId))
        {
            model.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    private static bool IsTypedId(Type type) => type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Make(value))
        where TId : struct, IId<TId>
    {
        // A static abstract member cannot be called inside an expression tree.
        private static TId Make(Guid value) => TId.From(value);
    }

    private sealed class PenceConverter() : ValueConverter<Pence, long>(
        pence => pence.Value, value => new Pence(value));

    private sealed class MinutesConverter() : ValueConverter<Minutes, long>(
        time => time.Value, value => new Minutes(value));

    private sealed class SharesConverter() : ValueConverter<Shares, long>(
        shares => shares.Value, value => new Shares(value));

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
