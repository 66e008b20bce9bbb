using System.Text;
using CsvHelper;

namespace Eatsential.Data.Import;

/// <summary>
/// A delimited text file, whatever its delimiter, encoding and line ends. Its rows are read one at a time, as often as
/// they are asked for, so a file of any length costs the memory of one row.
/// </summary>
public sealed class ImportFile
{
    public const long MaxBytes = 100 * 1024 * 1024;
    public const int MaxColumns = 500;

    /// <summary>A row of 64 KiB would hold every statement ever printed; this is four times that.</summary>
    public const int MaxRowBytes = 256 * 1024;

    private const int NameMax = 255;

    private readonly Stream content;
    private readonly FileText text;

    /// <summary>Null: the reader finds it by itself, and with it the first line some spreadsheets write, "sep=;".</summary>
    private readonly char? separator;

    private ImportFile(Stream content, string name, FileText text, char? delimiter, int? headerRow)
    {
        this.content = content;
        this.text = text;
        name = CellText.Printable(CellText.OneLine(name));
        Name = name.Length > NameMax ? name[^NameMax..] : name;
        (separator, HeaderRow) = HeaderSearch.Run(s => Reader(s, null), delimiter, headerRow);
        using var reader = Reader(separator, null);
        for (var number = 1; number <= HeaderRow; number++)
            Next(reader, number);
        Headers =
        [
            .. Enumerable
                .Range(0, reader.FieldCount)
                .Select(i => Cell(reader, i) is { Length: > 0 } cell ? cell : $"Column {i + 1}"),
        ];
        Delimiter = reader.Separator;
    }

    /// <summary>As its sender called it, without folders.</summary>
    public string Name { get; }

    /// <summary>SHA-256 in hexadecimal.</summary>
    public string ContentHash => text.ContentHash;

    public char Delimiter { get; }

    /// <summary>As a spreadsheet counts. What stands above it is a title, and left out.</summary>
    public int HeaderRow { get; }

    public string EncodingName =>
        text.Encoding switch
        {
            UTF8Encoding => "UTF-8",
            UnicodeEncoding => "UTF-16",
            _ => "Windows-1252",
        };

    /// <summary>In the order of the file; a column without a name is called by its number.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <param name="content">Seekable; it stays the caller's to close.</param>
    /// <param name="delimiter">An ASCII character; null: to be found.</param>
    /// <param name="headerRow">As a spreadsheet counts; null: to be found.</param>
    /// <exception cref="UnreadableFileException">It is empty, no text, no table, or too large in one direction.</exception>
    public static ImportFile Open(
        Stream content,
        string name,
        char? delimiter = null,
        int? headerRow = null
    )
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Length > MaxBytes)
            throw new UnreadableFileException(
                $"The file is larger than {MaxBytes / 1024 / 1024} MB."
            );
        var start = new byte[MaxRowBytes];
        content.Position = 0;
        var read = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        RefuseByStart(start.AsSpan(0, read));
        var file = new ImportFile(
            content,
            Path.GetFileName(name),
            FileText.Of(content),
            delimiter,
            headerRow
        );
        return file.Rows().Any()
            ? file
            : throw new UnreadableFileException("The file has a header and no rows below it.");
    }

    /// <exception cref="UnreadableFileException">A row is longer than <see cref="MaxRowBytes"/>.</exception>
    public IEnumerable<FileRow> Rows()
    {
        var malformed = false;
        using var reader = Reader(separator, () => malformed = true);
        for (var number = 1; Next(reader, number); number++, malformed = false)
        {
            if (number <= HeaderRow || IsBlank(reader))
                continue;
            yield return Row(reader, number, malformed && OpensQuotes(reader));
        }
    }

    private FileRow Row(CsvReader reader, int number, bool malformed)
    {
        var cells = new string[Headers.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = i < reader.FieldCount ? CellText.WithoutGuard(Cell(reader, i)) : "";
        var flaw =
            malformed ? "The quotes of this row do not pair up."
            : HasMore(reader)
                ? $"The row has {reader.FieldCount} cells, the header {Headers.Count}."
            : null;
        return new(number, cells, flaw);
    }

    /// <summary>A delimiter in an unquoted text moves every later cell; the surplus is how one notices.</summary>
    private bool HasMore(CsvReader reader)
    {
        for (var i = Headers.Count; i < reader.FieldCount; i++)
        {
            if (!reader.IsEmpty(i))
                return true;
        }
        return false;
    }

    /// <summary>A quote within a cell that is not quoted, 12" Pizza, is a mark like any other.</summary>
    private static bool OpensQuotes(CsvReader reader) =>
        reader.RawRecord is [(byte)'"', ..]
        || reader.RawRecord.IndexOf([(byte)reader.Separator, (byte)'"']) >= 0;

    /// <summary>What is refused by the first <see cref="MaxRowBytes"/> bytes, before anybody waits for the rest.</summary>
    /// <exception cref="UnreadableFileException">It is empty, no text, or has no end of line.</exception>
    public static void RefuseByStart(ReadOnlySpan<byte> start)
    {
        FileText.RefuseOtherFormats(start);
        if (start.Length == MaxRowBytes && start.IndexOfAny((byte)'\r', (byte)'\n') < 0)
            throw new UnreadableFileException(
                $"The first {MaxRowBytes / 1024} KiB have no end of line."
            );
    }

    private static bool IsBlank(CsvReader reader)
    {
        for (var i = 0; i < reader.FieldCount; i++)
        {
            if (!reader.IsEmpty(i))
                return false;
        }
        return true;
    }

    internal static string Cell(CsvReader reader, int index) => reader.GetString(index).Trim();

    internal static bool Next(CsvReader reader, int number)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException e)
        {
            throw new UnreadableFileException(
                $"Row {number} is longer than {MaxRowBytes / 1024} KiB; a quote may be left open there.",
                e
            );
        }
    }

    private CsvReader Reader(char? delimiter, Action? onMalformed)
    {
        content.Position = text.Start;
        return CsvReader.Create(
            content,
            new CsvReaderOptions
            {
                // Rows are numbered as a spreadsheet does, so blank ones count; the header may not be the first.
                HasHeader = false,
                SkipEmptyLines = false,
                Separator = delimiter,
                MaxRecordSize = MaxRowBytes,
                Encoding = text.Encoding is UTF8Encoding ? null : text.Encoding,
                OnMalformedRecord = onMalformed is null ? null : _ => onMalformed(),
            },
            leaveOpen: true
        );
    }
}
