namespace ToadLane.Counting.Pabulib;

/// <summary>One of the three sections of a file, fed record by record.</summary>
internal interface IPbSection
{
    /// <summary>The line with the section's name was met.</summary>
    void Open(int line);

    /// <summary>The line with the names of the columns.</summary>
    void Head(PbRecords header);

    /// <summary>A line of the section.</summary>
    void Take(PbRecords record);

    /// <summary>The file has ended, at this line.</summary>
    void Close(int lastLine);
}
