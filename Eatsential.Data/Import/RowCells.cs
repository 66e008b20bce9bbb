namespace Eatsential.Data.Import;

/// <summary>The cells of a row under their meanings, and what was found wrong with them.</summary>
internal sealed class RowCells(FileRow row, IReadOnlyList<string> headers, ColumnMapping mapping)
{
    private readonly List<CellProblem> problems = row.Flaw is null
        ? []
        : [new(row.Number, "", "", row.Flaw, RefusesRow: true)];

    public int Number => row.Number;
    public IReadOnlyList<CellProblem> Problems => problems;

    /// <summary>The columns with a meaning, in the order of the file.</summary>
    public IEnumerable<(int Index, ColumnMeaning Meaning)> Mapped =>
        mapping
            .Columns.Select((meaning, index) => (index, meaning))
            .Where(c => c.meaning is not null)
            .Select(c => (c.index, c.meaning!));

    public IReadOnlyList<string> All => row.Cells;

    public string this[int index] => row.Cells[index];

    /// <summary>Text for one line of a page; null when the cell says nothing.</summary>
    public string? Line(int? index, int longest)
    {
        if (Text(index) is not { } text)
            return null;
        var line = CellText.OneLine(text);
        if (line.Length <= longest)
            return line;
        Refuse(index!.Value, $"longer than {longest} characters");
        return null;
    }

    /// <summary>Text of several lines; null when the cell says nothing.</summary>
    public string? Text(int? index)
    {
        if (index is not { } column || CellText.IsUnknown(row.Cells[column]))
            return null;
        if (CellText.Harm(row.Cells[column]) is not { } harm)
            return row.Cells[column];
        Refuse(column, $"the text has {harm} in it");
        return null;
    }

    public void Refuse(int index, string reason) => Add(index, reason, refuses: true);

    /// <summary>Reports a cell that is left unknown while its row is imported.</summary>
    public void SetAside(int index, string reason) => Add(index, reason, refuses: false);

    public void RefuseRow(string reason) => problems.Add(new(row.Number, "", "", reason, true));

    private void Add(int index, string reason, bool refuses) =>
        problems.Add(new(row.Number, headers[index], row.Cells[index], reason, refuses));
}
