namespace ToadLane.Counting;

/// <summary>What a comparison of rules does with a setting.</summary>
public enum SettingUse
{
    /// <summary>Tries each of its words.</summary>
    Compared,

    /// <summary>Leaves it at its default, because it is a special case or a number.</summary>
    LeftAtDefault,
}
