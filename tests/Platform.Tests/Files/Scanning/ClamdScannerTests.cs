using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using EGov.Platform.Files.Scanning;
using EGov.Platform.Tests.Pdf;
using EGov.Platform.Tests.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace EGov.Platform.Tests.Files.Scanning;

public sealed class ClamdScannerTests
{
    private static readonly byte[] Virus = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Theory]
    [InlineData("stream: OK\0", null)]
    [InlineData("stream: Win.Test.EICAR_HDB-1 FOUND\0", "EGOV-1154")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", "EGOV-1155")]
    [InlineData("stream: OK but FOUND later\0", "EGOV-1155")]
    [InlineData("", "EGOV-1155")]
    public async Task The_daemons_word_decides_and_what_is_unclear_refuses(string answer, string? code)
    {
        var content = new byte[150_000];
        Random.Shared.NextBytes(content);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var heard = HearAsync(listener, answer);

        var error = await Scanner(((IPEndPoint)listener.LocalEndpoint).Port).ScanAsync("application/pdf", content, default);

        Assert.Equal(code, error?.Definition.Code);
        Assert.Equal(content, await heard);
    }

    [Fact]
    public async Task A_daemon_that_is_not_there_refuses()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();

        Assert.Equal("EGOV-1155", (await Scanner(port).ScanAsync("application/pdf", new byte[1], default))?.Definition.Code);
    }

    [Theory]
    [InlineData("localhost:3310")]
    [InlineData("tcp:localhost")]
    [InlineData("tcp:localhost:99999")]
    [InlineData("unix:clamd.ctl")]
    public void A_wrong_address_stops_the_start(string setting) =>
        Assert.Throws<InvalidOperationException>(() => ClamdAddress.Parse(setting));

    /// <summary>Runs against a real daemon where <c>CLAMD_SOCKET</c> names its Unix socket.</summary>
    [ClamdFact]
    public async Task A_real_daemon_finds_the_test_virus_and_takes_a_paper()
    {
        var scanner = new ClamdScanner(ClamdAddress.Parse($"unix:{ClamdFactAttribute.Socket}"), TimeProvider.System, NullLogger<ClamdScanner>.Instance);

        Assert.Null(await scanner.ScanAsync("application/pdf", PdfBuilder.WithPage().Build(), default));
        Assert.Equal("EGOV-1154", (await scanner.ScanAsync("application/pdf", Virus, default))?.Definition.Code);
        Assert.Equal("EGOV-1154", (await scanner.ScanAsync("application/pdf", PdfBuilder.WithPage().AddDeflated(Virus).Build(), default))?.Definition.Code);
    }

    private static ClamdScanner Scanner(int port) =>
        new(ClamdAddress.Parse($"tcp:127.0.0.1:{port}"), new TestClock(default), NullLogger<ClamdScanner>.Instance);

    /// <summary>Listens as clamd does and gives the content that came in.</summary>
    private static async Task<byte[]> HearAsync(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var command = new byte["zINSTREAM\0".Length];
        await stream.ReadExactlyAsync(command);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        var content = new List<byte>();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                break;
            }

            await stream.ReadExactlyAsync(chunk);
            content.AddRange(chunk);
        }

        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        return [.. content];
    }
}

/// <summary>Skips where no real daemon is named.</summary>
internal sealed class ClamdFactAttribute : FactAttribute
{
    public static readonly string? Socket = Environment.GetEnvironmentVariable("CLAMD_SOCKET");

    public ClamdFactAttribute()
    {
        if (string.IsNullOrEmpty(Socket))
        {
            Skip = "CLAMD_SOCKET names no socket of a running clamd.";
        }
    }
}
