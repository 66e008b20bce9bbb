using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>What an import found and did. Lists are cut at <see cref="Listed"/> entries, counts are whole.</summary>
public sealed class ImportReport
{
    public const int Listed = 1000;

    private readonly List<CellProblem> problems = [];
    private readonly List<RepeatedName> repeated = [];
    private readonly List<string> notes = [];
    private int notesOfTheFile;

    public ImportOutcome Outcome { get; set; }
    public Guid? BatchId { get; set; }
    public int Rows { get; private set; }
    public int RefusedRows { get; private set; }
    public int Created { get; set; }
    public int Updated { get; set; }
    public int Unchanged { get; set; }

    /// <summary>Why the file as a whole was refused; empty when it was not.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];
    public int ProblemCount { get; private set; }
    public IReadOnlyList<CellProblem> Problems => problems;

    /// <summary>Rows that bear a name once more.</summary>
    public int RepeatedCount { get; private set; }
    public IReadOnlyList<RepeatedName> Repeated => repeated;
    public int NoteCount { get; private set; }

    /// <summary>What staff should know that is no fault of the file.</summary>
    public IReadOnlyList<string> Notes => notes;

    public static ImportReport Refuse(params IReadOnlyList<string> reasons) =>
        new() { Outcome = ImportOutcome.Refused, Refusals = reasons };

    public void Count(bool isRefused, IReadOnlyList<CellProblem> found)
    {
        Rows++;
        if (isRefused)
            RefusedRows++;
        ProblemCount += found.Count;
        problems.AddRange(found.Take(Listed - problems.Count));
    }

    public void Repeat(RepeatedName name)
    {
        RepeatedCount++;
        if (repeated.Count < Listed)
            repeated.Add(name);
    }

    public void Note(string note)
    {
        NoteCount++;
        if (notes.Count < Listed)
            notes.Add(note);
    }

    /// <summary>The file has been read; what follows is about the catalogue.</summary>
    public void EndOfFile() => notesOfTheFile = NoteCount;

    /// <summary>Before each try of writing: what an earlier one counted is void.</summary>
    public void StartOver()
    {
        (Created, Updated, Unchanged, NoteCount) = (0, 0, 0, notesOfTheFile);
        var kept = Math.Min(notesOfTheFile, Listed);
        notes.RemoveRange(kept, notes.Count - kept);
    }
}

/// <summary>A row whose name a row above it has too, in the same restaurant. Both are kept.</summary>
public sealed record RepeatedName(int Row, string Name);
