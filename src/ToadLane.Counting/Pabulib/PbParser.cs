namespace ToadLane.Counting.Pabulib;

/// <summary>Goes through the three sections of a file and puts together what they say.</summary>
internal sealed class PbParser
{
    private readonly PbInput _input;
    private readonly PbRecords _records;
    private readonly PbFaults _faults;
    private readonly PbMetaSection _meta;
    private readonly PbProjectSection _projects;
    private readonly PbVoteSection _votes;

    public PbParser(PbInput input, PbOptions options)
    {
        _input = input;
        _records = new PbRecords(input);
        _faults = new PbFaults(options.Strictness);
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

    private PbFile? PutTogether()
    {
        if (_votes.PutTogether() is not (var contest, var pile))
        {
            return null;
        }

        var file = new PbFile
        {
            Contest = contest,
            Papers = pile,
            Meta = [.. _meta.Entries],
            Projects = _projects.Table,
            Votes = _votes.Table,
            PaperOf = _votes.PaperOf,
        };
        _meta.CheckCounts(contest.Projects.Length, _votes.Read);
        _projects.CheckSums(contest, pile);
        return file;
    }

    private void ReadSections()
    {
        IPbSection? section = null;
        var headed = false;
        NoteEncoding();
        while (_records.Read())
        {
            CheckCharacters();
            if (SectionNamed() is { } next)
            {
                (section, headed) = (next, false);
                next.Open(_records.Line);
                if (next == _projects && !_meta.Opened)
                {
                    _faults.Deviation(_records.Line, "PROJECTS come before META", "Put META first");
                }
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

            if (headed && section == _votes)
            {
                _records.Leave();
                _votes.TakePlain(_input);
            }
        }

        if (_input.TooLong)
        {
            _faults.Fatal(_records.Line, "the line is too long, and reading stopped there", "Look for a stray quote");
        }

        foreach (var each in Sections)
        {
            each.Close(_records.Line);
        }
    }

    private void NoteEncoding()
    {
        _input.TryFill();
        if (_input.Peculiarity == PbInput.Utf16)
        {
            _faults.Warn(1, "the file is in UTF-16", "It was read all the same; save it as UTF-8 text");
        }
        else if (_input.Peculiarity is { } peculiarity)
        {
            _faults.Deviation(1, $"the file begins with {peculiarity}", "Save it as UTF-8 without one");
        }
    }

    private IPbSection[] Sections => [_meta, _projects, _votes];

    private IPbSection? SectionNamed()
    {
        IPbSection? named = _records[0] switch
        {
            var name when name.SequenceEqual("META"u8) => _meta,
            var name when name.SequenceEqual("PROJECTS"u8) => _projects,
            var name when name.SequenceEqual("VOTES"u8) => _votes,
            _ => null,
        };
        for (var field = 1; named is not null && field < _records.Count; field++)
        {
            named = _records[field].IsEmpty ? named : null;
        }

        return named;
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

        if (_records.HasNul)
        {
            _faults.Fatal(_records.Line, "there is a NUL character", "Save the file as UTF-8 text");
        }

        if (_records.EndsWithReturn)
        {
            _faults.Deviation(
                _records.Line, "the line ends with a carriage return alone", "End lines with a line feed");
        }

        if (_records.NotUtf8)
        {
            _faults.Warn(_records.Line, "there are bytes that are not UTF-8", "Save the file as UTF-8 text");
        }
    }
}
