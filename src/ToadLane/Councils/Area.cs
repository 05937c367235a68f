namespace ToadLane.Councils;

public readonly record struct AreaId(Guid Value) : IId<AreaId>
{
    public static AreaId From(Guid value) => new(value);
}

/// <summary>
/// A ward or LSOA as it was drawn in one year. The year is part of what it is: a ward of 2025 and the ward of the same
/// code in another year may have different edges, so they are two areas.
/// </summary>
public sealed class Area
{
    public AreaId Id { get; private init; }

    /// <summary>The nine characters of the Office for National Statistics, as in E05014033.</summary>
    public string Code { get; private init; } = "";

    public AreaKind Kind { get; private init; }

    /// <summary>The year of the boundary, four digits: the 25 of WD25CD is 2025.</summary>
    public string Vintage { get; private init; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The code of the ward in which an LSOA mostly lies, where a file said so.</summary>
    public string? WardCode { get; private set; }

    public int? Population { get; private set; }

    /// <summary>Null until a file with boundaries is imported.</summary>
    public Boundary? Boundary { get; private set; }

    public static Area From(AreaEntry entry)
    {
        Area area = new()
        {
            Id = Ids.New<AreaId>(),
            Code = entry.Code,
            Kind = entry.Kind,
            Vintage = entry.Vintage,
        };
        area.Take(entry);
        return area;
    }

    /// <summary>Takes over what the entry says; what it leaves out stays. True when anything changed.</summary>
    public bool Take(AreaEntry entry)
    {
        (string, string?, int?, Boundary?) before = (this.Name, this.WardCode, this.Population, this.Boundary);
        this.Name = entry.Name ?? this.Name;
        this.WardCode = entry.WardCode ?? this.WardCode;
        this.Population = entry.Population ?? this.Population;
        if (entry.Boundary is { } boundary && boundary != this.Boundary)
        {
            this.Boundary = boundary;
        }

        return before != (this.Name, this.WardCode, this.Population, this.Boundary);
    }
}
