using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ToadLane.Storage;

/// <summary>How values are stored, the same in both databases: typed ids as uuids, times as UTC, enums by name.</summary>
internal static class Conventions
{
    private const int LongestEnumName = 40;

    public static void Apply(ModelConfigurationBuilder model)
    {
        model.Properties<DateTime>().HaveConversion<UtcConverter>();
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

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
