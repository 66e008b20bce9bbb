using System.Security.Cryptography;
using System.Text;

namespace Eatsential.Data.Import;

/// <summary>How the bytes of a file are to be read, found by looking at all of them once.</summary>
/// <param name="ContentHash">SHA-256 in hexadecimal.</param>
/// <param name="Start">Where the text begins: of several byte order marks the last one counts.</param>
internal sealed record FileText(Encoding Encoding, string ContentHash, long Start)
{
    private const int Block = 64 * 1024;
    private const int Sample = 4 * 1024;

    /// <summary>What is often sent in place of a CSV file, by its first bytes.</summary>
    private static readonly (byte[] Start, string Name)[] OtherFormats =
    [
        ([0x1F, 0x8B], "a gzip archive: unpack it first"),
        ([0x50, 0x4B, 0x03, 0x04], "an Excel workbook or a ZIP archive: save the sheet as CSV"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook: save the sheet as CSV"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF: export the table as CSV"),
    ];

    /// <exception cref="UnreadableFileException">It is empty, or no text.</exception>
    public static FileText Of(Stream content)
    {
        content.Position = 0;
        Span<byte> start = stackalloc byte[Sample];
        var read = content.ReadAtLeast(start, Sample, throwOnEndOfStream: false);
        start = start[..read];
        RefuseOtherFormats(start);
        content.Position = 0;
        var text = Utf16(start) is { } utf16 ? Read(content, utf16) : ReadUtf8OrWestern(content);
        return text with { Start = RepeatedMarks(start, text.Encoding.GetPreamble()) };
    }

    /// <exception cref="UnreadableFileException">It is empty, or no text.</exception>
    public static void RefuseOtherFormats(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
            throw new UnreadableFileException("The file is empty.");
        foreach (var (bytes, name) in OtherFormats)
        {
            if (start.StartsWith(bytes))
                throw new UnreadableFileException($"This is no CSV file but {name}.");
        }
    }

    /// <summary>The bytes of all marks at the start but the last: programs that add one to a file that has one.</summary>
    private static int RepeatedMarks(ReadOnlySpan<byte> start, ReadOnlySpan<byte> mark)
    {
        var skipped = 0;
        while (!mark.IsEmpty && start[skipped..].StartsWith(mark))
            skipped += mark.Length;
        return Math.Max(0, skipped - mark.Length);
    }

    /// <summary>UTF-16 by its mark, or by zeros at every other byte alone, as the delimiters and line ends have at least.</summary>
    private static UnicodeEncoding? Utf16(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true);

        var zeros = (Even: 0, Odd: 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] != 0)
                continue;
            if (i % 2 == 0)
                zeros.Even++;
            else
                zeros.Odd++;
        }
        var most = Math.Max(2, start.Length / 16);
        return (zeros.Even, zeros.Odd) switch
        {
            (0, var odd) when odd > most => new(false, false, throwOnInvalidBytes: true),
            (var even, 0) when even > most => new(true, false, throwOnInvalidBytes: true),
            _ => null,
        };
    }

    private static FileText ReadUtf8OrWestern(Stream content)
    {
        try
        {
            return Read(content, new UTF8Encoding(true, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            // What spreadsheets in Western Europe and America save as "CSV".
            content.Position = 0;
            return Read(content, CodePagesEncodingProvider.Instance.GetEncoding(1252)!);
        }
    }

    private static FileText Read(Stream content, Encoding encoding)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var decoder = encoding.GetDecoder();
        var bytes = new byte[Block];
        var chars = new char[encoding.GetMaxCharCount(Block)];
        var (lines, sinceLineEnd) = (0, 0);
        while (true)
        {
            var read = content.Read(bytes);
            hash.AppendData(bytes, 0, read);
            int decoded;
            try
            {
                decoded = decoder.GetChars(bytes, 0, read, chars, 0, flush: read == 0);
            }
            catch (DecoderFallbackException broken) when (encoding is UnicodeEncoding)
            {
                throw new UnreadableFileException("The file is damaged UTF-16 text.", broken);
            }
            var text = chars.AsSpan(0, decoded);
            lines += Math.Max(text.Count('\n'), text.Count('\r'));
            var end = text.LastIndexOfAny('\r', '\n');
            sinceLineEnd = end < 0 ? sinceLineEnd + decoded : decoded - end - 1;
            // Rows are measured when they are read; one that has no end need not be read to where there is none.
            if (sinceLineEnd > ImportFile.MaxRowBytes)
                throw new UnreadableFileException(
                    $"Row {lines + 1} is longer than {ImportFile.MaxRowBytes / 1024} KiB; a quote may be left open there."
                );
            if (text.Contains('\0'))
                throw new UnreadableFileException(
                    "This is no text file: it has NUL characters in it."
                );
            if (read == 0)
                return new(encoding, Convert.ToHexStringLower(hash.GetHashAndReset()), 0);
        }
    }
}
