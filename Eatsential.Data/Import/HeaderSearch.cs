using CsvHelper;

namespace Eatsential.Data.Import;

/// <summary>
/// Finds the row that names the columns, below whatever titles stand over it, and the delimiter where it is none of the
/// usual four: the one that makes most names of columns appear.
/// </summary>
internal static class HeaderSearch
{
    private const int RowsLookedAt = 30;

    /// <summary>The reader finds the first four by itself, unless a title over the table leads it astray.</summary>
    private static readonly char[] Delimiters = [',', ';', '\t', '|', '^', '~', ':', '#', '\u001F'];

    /// <param name="open">Opens the file with a delimiter, or with the one the reader finds.</param>
    /// <exception cref="UnreadableFileException">The file is empty, or has too many columns.</exception>
    public static (char? Delimiter, int HeaderRow) Run(
        Func<char?, CsvReader> open,
        char? delimiter,
        int? headerRow
    )
    {
        var best = Look(open, delimiter, headerRow);
        if (delimiter is null && (best.Named == 0 || best.Columns == 1))
        {
            foreach (var candidate in Delimiters)
            {
                var other = Look(open, candidate, headerRow);
                if (
                    other.Columns <= ImportFile.MaxColumns
                    && (
                        other.Named > best.Named
                        || (other.IsSteady && best.Columns == 1 && other.Columns > 1)
                    )
                )
                    best = other;
            }
        }
        if (best.Columns == 0)
            throw new UnreadableFileException(
                headerRow is null ? "The file is empty." : $"The file has no row {headerRow}."
            );
        return best.Columns <= ImportFile.MaxColumns
            ? (best.Delimiter, best.Row)
            : throw new UnreadableFileException(
                $"The file has {best.Columns} columns; {ImportFile.MaxColumns} are the most."
            );
    }

    private static Header Look(Func<char?, CsvReader> open, char? delimiter, int? wanted)
    {
        using var reader = open(delimiter);
        var rows = new List<Header>();
        for (
            var number = 1;
            number <= Math.Max(RowsLookedAt, wanted ?? 0) && ImportFile.Next(reader, number);
            number++
        )
        {
            var row = new Header(delimiter, number, reader.FieldCount, Filled(reader), 0);
            if (row.Columns > ImportFile.MaxColumns)
                return row;
            if (wanted is null ? row.Filled > 0 : number == wanted)
                rows.Add(row with { Named = Named(reader) });
        }
        if (rows.Count == 0)
            return new(delimiter, 0, 0, 0, 0);
        var header = Choose(rows);
        return header with { IsSteady = rows.TrueForAll(r => r.Columns == header.Columns) };
    }

    /// <summary>
    /// A row with two names of columns or more; else the first that is no title, which fills a single cell. One name
    /// alone could be anybody's dish.
    /// </summary>
    private static Header Choose(List<Header> rows)
    {
        var most = rows.Max(r => r.Named);
        var isList = rows.TrueForAll(r => r.Filled <= 1);
        return most >= 2 || (most == 1 && isList)
            ? rows.First(r => r.Named == most)
            : rows.Find(r => r.Filled > 1) ?? rows[0];
    }

    private static int Filled(CsvReader reader)
    {
        var filled = 0;
        for (var i = 0; i < reader.FieldCount; i++)
            filled += reader.IsEmpty(i) ? 0 : 1;
        return filled;
    }

    /// <summary>A cell that answers yes, no or may contain names no column, whatever else the letter stands for.</summary>
    private static int Named(CsvReader reader)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < reader.FieldCount; i++)
        {
            var cell = ImportFile.Cell(reader, i);
            var words = HeaderWords.Of(cell).Words;
            if (AllergenAnswers.Read(cell) is null && HeaderSynonyms.Knows(words))
                named.Add(words);
        }
        return named.Count;
    }

    private sealed record Header(char? Delimiter, int Row, int Columns, int Filled, int Named)
    {
        public bool IsSteady { get; init; }
    }
}
