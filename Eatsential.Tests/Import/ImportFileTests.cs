using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Eatsential.Data.Import;
using Eatsential.Tests.Support;

namespace Eatsential.Tests.Import;

public sealed class ImportFileTests
{
    [Theory]
    [InlineData("Name,Price\nSoup,4.50\nPie,5.50\n", ',')]
    [InlineData("Name;Price\r\nSoup;4,50\r\nPie;5,50\r\n", ';')]
    [InlineData("Name\tPrice\rSoup\t4,50\rPie\t5,50\r", '\t')]
    [InlineData("Name|Price\nSoup|4,50\r\nPie|5,50\n", '|')]
    public void Every_delimiter_and_line_end_is_found(string text, char delimiter)
    {
        var file = Files.Of(text);

        Assert.Equal(delimiter, file.Delimiter);
        Assert.Equal(["Name", "Price"], file.Headers);
        Assert.Equal([2, 3], file.Rows().Select(r => r.Number));
        Assert.Equal("Pie", file.Rows().Last().Cells[0]);
    }

    [Theory]
    [InlineData("Name^Price\nSoup^4\n", '^', 1)]
    [InlineData("Name~Price\nSoup~4\n", '~', 1)]
    [InlineData("Dish:Calories\nSoup:100\n", ':', 1)]
    [InlineData("Name\u001FPrice\nSoup\u001F4,50\n", '\u001F', 1)]
    [InlineData("sep=;\nName;Price\nSoup;4,50\n", ';', 1)]
    [InlineData("Ann's Diner, spring 2026\n\nName;Price\nSoup;4,50\n", ';', 3)]
    [InlineData("Our menu,,\nall prices in dollars,,\nItem,Calories,Price\nSoup,1,2\n", ',', 3)]
    [InlineData(",Nutrition,\nItem,Calories,Fat\nSoup,1,2\n", ',', 2)]
    [InlineData("Our menu\nGericht\tKosten\nSuppe\t4\n", '\t', 2)]
    [InlineData("Name\nSoup\nPie\n", ',', 1)]
    [InlineData("Gericht,Kosten\nOption,4\n", ',', 1)]
    public void Rare_delimiters_and_titles_above_the_header_are_found(
        string text,
        char delimiter,
        int headerRow
    )
    {
        var file = Files.Of(text);

        Assert.Equal((delimiter, headerRow), (file.Delimiter, file.HeaderRow));
        Assert.DoesNotContain(file.Rows(), row => row.Flaw is not null);
    }

    [Fact]
    public void Whoever_sent_the_file_knows_better_where_its_columns_are_named()
    {
        using var content = Bytes("Name;Price\nx|y\nSoup|4\n"u8);

        var file = ImportFile.Open(content, "menu.csv", '|', 2);

        Assert.Equal(["x", "y"], file.Headers);
        Assert.Equal(["Soup|4"], file.Lines());
        Assert.Contains(
            "no row 9",
            Assert
                .Throws<UnreadableFileException>(() => ImportFile.Open(content, "menu.csv", ',', 9))
                .Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_that_stands_twice_is_no_part_of_the_first_column(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetPreamble(),
            .. encoding.GetBytes("\"Name\",Price\nSoup,4\n"),
        ];

        Assert.Equal("Name", Files.Of(bytes).Headers[0]);
    }

    [Fact]
    public void Letters_of_any_alphabet_are_told_by_their_delimiters_and_line_ends() =>
        Assert.Equal(
            ["麻婆豆腐|四川", "עוף|מרק"],
            Files
                .Of(
                    "名称,类别\n麻婆豆腐,四川\nעוף,מרק\n",
                    encoding: new UnicodeEncoding(bigEndian: false, byteOrderMark: false)
                )
                .Lines()
        );

    [Fact]
    public void The_apostrophe_of_our_own_files_to_fix_is_taken_away_again() =>
        Assert.Equal(["-|=1+1|'tis|'"], Files.Of("a,b,c,d\n'-,'=1+1,'tis,'\n").Lines());

    public static TheoryData<string, string, bool> Encodings =>
        new()
        {
            { "utf-8", "UTF-8", false },
            { "utf-8", "UTF-8", true },
            { "utf-16", "UTF-16", false },
            { "utf-16", "UTF-16", true },
            { "utf-16BE", "UTF-16", false },
            { "utf-16BE", "UTF-16", true },
            { "latin1", "Windows-1252", false },
        };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_is_found_with_a_mark_and_without(
        string name,
        string found,
        bool mark
    )
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes =
        [
            .. mark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes("Name;Preis\nCrème brûlée;4\nMüsli;3\n"),
        ];

        var file = Files.Of(bytes);

        Assert.Equal(found, file.EncodingName);
        Assert.Equal(["Crème brûlée|4", "Müsli|3"], file.Lines());
    }

    [Fact]
    public void Western_text_keeps_its_signs_for_pounds_and_quotes() =>
        Assert.Equal(
            ["Tom’s £5|1"],
            Files.Of([.. "Name,A\nTom"u8, 0x92, .. "s "u8, 0xA3, .. "5,1\n"u8]).Lines()
        );

    [Fact]
    public void Rows_are_numbered_as_a_spreadsheet_does()
    {
        var file = Files.Of("\nName,Text\n\n\"Soup\",\"two\nlines\"\n,\nPie,\n");

        Assert.Equal([(4, "Soup"), (6, "Pie")], file.Rows().Select(r => (r.Number, r.Cells[0])));
        Assert.Equal("two\nlines", file.Rows().First().Cells[1]);
    }

    [Theory]
    [InlineData("Name,Price\nSoup, hot,4\n", "The row has 3 cells, the header 2.")]
    [InlineData("Name,Price\n\"Soup\"s,4\n", "The quotes of this row do not pair up.")]
    [InlineData("Name,Price\n\"Soup,4\nPie,5\n", "The quotes of this row do not pair up.")]
    [InlineData("Name,Price\nSoup,4,,\n", null)]
    [InlineData("Name,Price\n12\" Pizza,4\n", null)]
    public void A_row_whose_cells_may_have_moved_is_flawed(string text, string? flaw) =>
        Assert.Equal(flaw, Files.Of(text).Rows().First().Flaw);

    [SkippableFact]
    public void The_known_traps_of_the_format_are_read_right()
    {
        var path = Path.Combine(RepositoryRoot.SharedData, "csv_spectrum.json");
        Skip.IfNot(File.Exists(path), "csv_spectrum.json is not on this machine.");
        using var cases = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var one in cases.RootElement.EnumerateArray())
        {
            var file = Files.Of(one.GetProperty("csv_base64").GetBytesFromBase64());
            var expected = one.GetProperty("expected").EnumerateArray().ToList();

            Assert.Equal(expected.Count, file.Rows().Count());
            foreach (var (want, row) in expected.Zip(file.Rows()))
            {
                Assert.Null(row.Flaw);
                // Cells are trimmed at both ends, as every use of them wants.
                Assert.Equal(
                    want.EnumerateObject().Select(p => (p.Name, p.Value.GetString()!.Trim())),
                    file.Headers.Zip(row.Cells)
                );
            }
        }
    }

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "empty", "The file is empty." },
            { "only a mark", "The file is empty." },
            { "header only", "no rows" },
            { "a million columns", "no end of line" },
            { "fifty thousand columns", "50001 columns" },
            { "one row of 90 MB", "Row 2 is longer" },
            { "one quoted row of 90 MB", "Row 2 is longer" },
            { "200 MB", "larger than 100 MB" },
            { "NUL", "NUL" },
            { "gzip", "gzip" },
            { "workbook", "Excel" },
            { "broken UTF-16", "UTF-16" },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_file_is_refused_soon_in_little_memory_and_by_name(
        string kind,
        string reason
    )
    {
        using var content = HostileFile(kind);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var watch = Stopwatch.StartNew();

        var refusal = Assert.Throws<UnreadableFileException>(() =>
            ImportFile.Open(content, "menu.csv").Rows().Count()
        );

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - allocated, 0, 64 * 1024 * 1024);
    }

    private static Stream HostileFile(string kind) =>
        kind switch
        {
            "empty" => Bytes([]),
            "only a mark" => Bytes([0xEF, 0xBB, 0xBF]),
            "header only" => Bytes("Name,Price\n"u8),
            "a million columns" => Bytes(
                Encoding.ASCII.GetBytes(new string(',', 1_000_000) + "\n1\n")
            ),
            "fifty thousand columns" => Bytes(
                Encoding.ASCII.GetBytes(new string(',', 50_000) + "\n1\n")
            ),
            "one row of 90 MB" => Long("Name,Price\n"u8, 90),
            "one quoted row of 90 MB" => Long("Name,Price\n\""u8, 90),
            "200 MB" => Long("Name,Price\n"u8, 200),
            "NUL" => Bytes("Name,Price\nSoup,\0\n"u8),
            "gzip" => Gzip(),
            "workbook" => Bytes([0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0]),
            "broken UTF-16" => Bytes([
                0xFF,
                0xFE,
                .. Encoding.Unicode.GetBytes("Name\n"),
                0x00,
                0xD8,
                0x41,
                0x00,
            ]),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static MemoryStream Bytes(ReadOnlySpan<byte> bytes) => new(bytes.ToArray());

    private static MemoryStream Gzip()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write("Name,Price\nSoup,4\n"u8);
        return packed;
    }

    /// <summary>A start, then letters without an end, in a file that is deleted when closed.</summary>
    private static FileStream Long(ReadOnlySpan<byte> start, int megabytes)
    {
        var file = new FileStream(
            Path.GetTempFileName(),
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.None,
            4096,
            FileOptions.DeleteOnClose
        );
        file.Write(start);
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)'a');
        for (var i = 0; i < megabytes; i++)
            file.Write(block);
        return file;
    }
}
