using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace Eatsential.Tests.Hosting.Email;

/// <summary>As much of an SMTP server (RFC 5321) as a sender needs, on loopback.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<MimeMessage> taken = [];
    private readonly CancellationTokenSource stop = new();
    private readonly Task serving;

    public SmtpSink()
    {
        listener.Start();
        serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The server's answer to the end of a mail; anything but 250 refuses it.</summary>
    public string Answer { get; set; } = "250 taken";

    public IReadOnlyList<MimeMessage> Taken
    {
        get
        {
            lock (taken)
                return [.. taken];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await serving;
        stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await TalkAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException) { }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1);
        writer.NewLine = "\r\n";
        writer.AutoFlush = true;
        await writer.WriteLineAsync("220 sink");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                var data = new StringBuilder();
                while (await reader.ReadLineAsync(stop.Token) is { } text && text != ".")
                    data.Append(text.StartsWith("..", StringComparison.Ordinal) ? text[1..] : text)
                        .Append("\r\n");
                if (Answer.StartsWith("250", StringComparison.Ordinal))
                {
                    using var stream = new MemoryStream(Encoding.Latin1.GetBytes(data.ToString()));
                    var message = await MimeMessage.LoadAsync(stream, stop.Token);
                    lock (taken)
                        taken.Add(message);
                }
                await writer.WriteLineAsync(Answer);
                continue;
            }
            await writer.WriteLineAsync(verb == "QUIT" ? "221 bye" : "250 ok");
            if (verb == "QUIT")
                return;
        }
    }
}
