using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace EndToEnd.Tests;

/// <summary>The axis is killed while an agency's software sends a thousand documents, and goes on.</summary>
public sealed class ExchangeKillTests : IDisposable
{
    private const int Documents = 1_000;
    private const int Clients = 8;

    private static readonly string[] Recipients = ["G12", "G09"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("exchange-kill-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_burst_that_is_killed_and_sent_again_is_in_each_mailbox_exactly_once()
    {
        var acknowledged = new ConcurrentDictionary<int, string>();
        using (var run = Command.Egov("--app", "exchange", "--port", "0", "--data", folder.FullName))
        {
            var address = await ReadyAsync(run);
            using var sender = await ClientAsync(address, "G22");
            var sending = SendAsync(sender, acknowledged);
            while (acknowledged.Count < Documents / 3 && !sending.IsCompleted)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }

            Assert.True(await run.LoseAfterAsync(TimeSpan.Zero), "It ended by itself.");
            await sending;
        }

        Assert.InRange(acknowledged.Count, 1, Documents - 1);
        var first = acknowledged.ToDictionary();
        using var again = Command.Egov("--app", "exchange", "--port", "0", "--data", folder.FullName);
        var back = await ReadyAsync(again);
        using (var sender = await ClientAsync(back, "G22"))
        {
            acknowledged.Clear();
            await SendAsync(sender, acknowledged);
        }

        Assert.Equal(Documents, acknowledged.Count);
        Assert.All(first, answered => Assert.Equal(answered.Value, acknowledged[answered.Key]));
        foreach (var recipient in Recipients)
        {
            Assert.Equal(acknowledged.Values.Order(StringComparer.Ordinal), (await MailboxAsync(back, recipient)).Order(StringComparer.Ordinal));
        }
    }

    private static async Task<Uri> ReadyAsync(Command run) => new((await run.SaysAsync("Ready: "))["Ready: ".Length..]);

    private async Task<HttpClient> ClientAsync(Uri address, string agency)
    {
        using var token = Command.Egov("token", "--data", folder.FullName, "--role", "system", "--id", $"system-{agency}", "--agency", agency);
        Assert.True(await token.EndAsync() == 0, token.Errors);
        var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Output.Trim());
        return client;
    }

    /// <summary>Sends all documents; a client whose connection is lost stops, one that is too fast waits.</summary>
    private static Task SendAsync(HttpClient sender, ConcurrentDictionary<int, string> acknowledged) =>
        Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
        {
            for (var number = client; number < Documents;)
            {
                try
                {
                    using var packet = new ByteArrayContent(Encoding.UTF8.GetBytes(PacketOf(number)));
                    packet.Headers.ContentType = new("application/xml");
                    using var answer = await sender.PostAsync(new Uri("api/documents/packets", UriKind.Relative), packet);
                    if (answer.StatusCode is HttpStatusCode.TooManyRequests)
                    {
                        await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
                        continue;
                    }

                    Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                    using var receipt = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
                    acknowledged[number] = receipt.RootElement.GetProperty("id").GetString()!;
                    number += Clients;
                }
                catch (HttpRequestException)
                {
                    return;
                }
            }
        }));

    /// <summary>The ids of all documents in a mailbox, once it has as many as were sent.</summary>
    private async Task<IReadOnlyList<string>> MailboxAsync(Uri address, string recipient)
    {
        using var client = await ClientAsync(address, recipient);
        for (var patience = 60; ; patience--)
        {
            var found = new List<string>();
            for (var cursor = (string?)string.Empty; cursor is not null;)
            {
                var page = await client.GetStringAsync(new Uri($"api/mailbox?limit=100{(cursor.Length > 0 ? $"&cursor={cursor}" : string.Empty)}", UriKind.Relative));
                using var list = JsonDocument.Parse(page);
                found.AddRange(list.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("document").GetString()!));
                cursor = list.RootElement.TryGetProperty("cursor", out var next) ? next.GetString() : null;
            }

            if (found.Count >= Documents || patience == 0)
            {
                return found;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }
    }

    private static string PacketOf(int number)
    {
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var to = string.Concat(Recipients.Select(recipient => $"<edXML:To><edXML:OrganId>000.00.00.{recipient}</edXML:OrganId></edXML:To>"));
        return $"""
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader><edXML:MessageHeader><edXML:From><edXML:OrganId>000.00.00.G22</edXML:OrganId></edXML:From>{to}<edXML:DocumentId>000.00.00.G22,{today},{number}/KILL</edXML:DocumentId><edXML:Code><edXML:CodeNumber>{number}</edXML:CodeNumber><edXML:CodeNotation>KILL</edXML:CodeNotation></edXML:Code><edXML:PromulgationInfo><edXML:PromulgationDate>{today}</edXML:PromulgationDate></edXML:PromulgationInfo><edXML:DocumentType><edXML:Type>1</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType><edXML:Subject>Văn bản số {number}</edXML:Subject><edXML:SignerInfo><edXML:FullName>Nguyễn Văn A</edXML:FullName></edXML:SignerInfo></edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>cid:1</ContentId><AttachmentName>vb.txt</AttachmentName><ContentType>text/plain</ContentType><ContentTransferEncoded>{Convert.ToBase64String(Encoding.UTF8.GetBytes($"Văn bản {number}"))}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>
            """;
    }
}
