namespace ToadLane.Counting.Pabulib;

/// <summary>Goes through the three sections of a file and puts together what they say.</summary>
internal sealed class PbParser
{
    private readonly PbRecords _records;
    private readonly PbFaults _faults = new();
    private readonly PbMetaSection _meta;
    private readonly PbProjectSection _projects;
    private readonly PbVoteSection _votes;

    public PbParser(PbRecords records, PbOptions options)
    {
        _records = records;
        _meta = new PbMetaSection(_faults);
        _projects = new PbProjectSection(_faults);
        _votes = new PbVoteSection(_faults, _meta, _projects, options);
    }

    public PbReading Parse()
    {
        ReadSections();
        var file = _faults.AnyFatal ? null : PutTogether();
        return new PbReading(_faults.AnyFatal ? null : file, _faults.InLineOrder());
    }

    private PbFile PutTogether()
    {
        var file = new PbFile
        {
            Contest = _votes.Contest,
            Papers = _votes.Pile(),
            Meta = [.. _meta.Entries],
            Projects = _projects.Table,
            Votes = _votes.Table,
        };
        _meta.CheckCounts(file.Contest.Projects.Length, _votes.Read);
        _projects.CheckSums(file.Contest, file.Papers);
        return file;
    }

    private void ReadSections()
    {
        IPbSection? section = null;
        var headed = false;
        while (_records.Read())
        {
            CheckCharacters();
            if (SectionNamed() is { } next)
            {
                (section, headed) = (next, false);
                next.Open(_records.Line);
            }
            else if (section is null)
            {
                _faults.Fatal(_records.Line, "text before the META section", "Begin the file with a line META");
            }
            else if (!headed)
            {
                headed = true;
                section.Head(_records);
            }
            else
            {
                section.Take(_records);
            }
        }

        if (_records.TooLong)
        {
            _faults.Fatal(_records.Line, "the line is too long, and reading stopped there", "Look for a stray quote");
        }

        foreach (var each in Sections)
        {
            each.Close(_records.Line);
        }
    }

    private IPbSection[] Sections => [_meta, _projects, _votes];

    private IPbSection? SectionNamed()
    {
        if (_records[0] is not ("META" or "PROJECTS" or "VOTES"))
        {
            return null;
        }

        for (var field = 1; field < _records.Count; field++)
        {
            if (!_records[field].IsEmpty)
            {
                return null;
            }
        }

        return _records[0] switch { "META" => _meta, "PROJECTS" => _projects, _ => _votes };
    }

    private void CheckCharacters()
    {
        if (_records.UnclosedQuote)
        {
            _faults.Fatal(
                _records.Line, "a quote is opened and never closed", "Close it, or write it twice inside quotes");
        }

        if (_records.StrayQuote)
        {
            _faults.Fatal(_records.Line, "there is text behind a closing quote", "Write a quote inside quotes twice");
        }

        for (var field = 0; field < _records.Count; field++)
        {
            if (_records[field].Contains('\0'))
            {
                _faults.Fatal(_records.Line, "there is a NUL character", "Save the file as UTF-8 text");
            }

            if (_records[field].Contains('\uFFFD'))
            {
                _faults.Warn(_records.Line, "there are bytes that are not UTF-8", "Save the file as UTF-8 text");
            }
        }
    }
}
