using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using EGov.Exchange;
using EGov.Exchange.Documents;
using EGov.Exchange.Views;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Events;
using EGov.Platform.Http;
using EGov.Platform.Signatures;
using EGov.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>
/// An agency sends signed documents over HTTP to others: each is taken apart, scanned, its signatures verified, kept encrypted and durable, and
/// brought into the recipient's mailbox, while relay, audit trail, views and orchestrations go on. What was counted is deleted behind.
/// </summary>
internal static class ExchangeBenchmark
{
    private const int Clients = 16;
    private const int Papers = 400;
    private const int WantedRate = 200;

    private static readonly string[] Recipients = ["G12", "G09", "G17", "G02", "G03", "G06", "G08", "G01", "H26", "H41"];

    private static string CodeOf(int number) => $"000.00.00.{Recipients[number % Recipients.Length]}";

    private static readonly TimeSpan Long =
        TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("BENCH_SECONDS"), out var seconds) ? seconds : 180);

    internal static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-exchange-");
        await using (var host = await AppsHost.StartAsync(folder.FullName, ExchangeApp.Name))
        {
            var services = host.Services(ExchangeApp.Name);
            var packets = await ExchangePackets.MakeAsync(services.GetRequiredService<IDocumentSigner>(), Papers);
            var load = new Load(host, folder.FullName, packets);
            await load.SendAsync(TimeSpan.FromSeconds(10), pause: default);
            await host.QuietAsync(ExchangeApp.Name);
            var bare = await BareAsync(packets, folder.FullName);
            var (live, began) = (LiveMemory(), Stopwatch.GetTimestamp());
            var (before, paused) = (load.Sent, GC.GetTotalPauseDuration());
            var times = await load.SendAsync(Long, pause: default);
            var sent = load.Sent - before;
            var accepted = Stopwatch.GetElapsedTime(began);
            await host.QuietAsync(ExchangeApp.Name);
            var through = Stopwatch.GetElapsedTime(began);
            report.Row("Signed packets of 300 kB accepted", sent / accepted.TotalSeconds, "/s", atLeast: WantedRate);
            report.Row("  and in the mailboxes", sent / through.TotalSeconds, "/s", atLeast: WantedRate);
            report.Row("  of bare verification, write and fsync", 100 * (sent / through.TotalSeconds) / bare, "%", atLeast: 25);
            report.Row("  95 of 100 were answered within", Report.Percentile(times, 95), "ms");
            report.Row("  the collector stopped all work for", 100 * (GC.GetTotalPauseDuration() - paused) / through, "% of the time");
            report.Row("  live memory afterwards, more than before", LiveMemory() - live, "MB", atMost: 64);

            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            var steady = load.Sent;
            using var ended = new CancellationTokenSource();
            var looking = load.LagsAsync(ended.Token);
            times = await load.SendAsync(Long / 3, TimeSpan.FromSeconds((double)Clients * 2 / WantedRate));
            await ended.CancelAsync();
            var lags = await looking;
            report.Row("Packets sent at half that rate", (load.Sent - steady) / (Long / 3).TotalSeconds, "/s");
            report.Row("  95 of 100 were answered within", Report.Percentile(times, 95), "ms");
            report.Row($"  95 of 100 in the mailbox after ({lags.Count} looked at)", Report.Percentile(lags, 95), "ms", atMost: 1000);
            await host.QuietAsync(ExchangeApp.Name);
            report.Row("  processor time for all of one packet", (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / (load.Sent - steady), "ms");
            report.Row("Packets that are not in their mailbox exactly once", await load.WrongAsync(), "", atMost: 0);
        }

        folder.Delete(recursive: true);
    }

    /// <summary>One verification with RSA-2048 of a whole packet, and a new file with it written and made durable, again and again, on as many threads as there are cores.</summary>
    private static async Task<double> BareAsync(ExchangePackets packets, string folder)
    {
        using var key = RSA.Create(2048);
        var papers = Enumerable.Range(0, 64).Select(index => packets.ToArray(index, CodeOf(index))).ToList();
        var signatures = papers.Select(paper => key.SignData(paper, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)).ToList();
        var (count, began, time) = (0, Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(5));
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(worker => Task.Run(() =>
        {
            for (var turn = worker; Stopwatch.GetElapsedTime(began) < time; turn++)
            {
                var paper = papers[turn % papers.Count];
                if (!key.VerifyData(paper, signatures[turn % papers.Count], HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
                {
                    throw new InvalidOperationException("A signature does not hold.");
                }

                var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"bare-{worker}-{turn}"));
                using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1))
                {
                    file.Write(paper);
                    file.Flush(flushToDisk: true);
                }

                Interlocked.Increment(ref count);
                File.Delete(path);
            }
        })));
        return count / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    private static double LiveMemory() => GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;

    private sealed class Load(FunctionsHost host, string folder, ExchangePackets packets)
    {
        private readonly string token = LocalSecrets.In(folder).TokensAt(TimeProvider.System)
            .Create(new Caller("bench", [Callers.System], "G22"), TimeSpan.FromHours(2));

        private int sent;

        internal int Sent => sent;

        /// <summary>Sends from all clients at once for a time; each, with a pause, at fixed moments.</summary>
        internal async Task<IReadOnlyList<TimeSpan>> SendAsync(TimeSpan time, TimeSpan pause)
        {
            var began = Stopwatch.GetTimestamp();
            var times = await Task.WhenAll(Enumerable.Range(0, Clients).Select(async client =>
            {
                var own = new List<TimeSpan>();
                using var http = ClientOf();
                for (var turn = 0; Stopwatch.GetElapsedTime(began) < time; turn++)
                {
                    var due = (pause * turn) + (pause * client / Clients);
                    if (due - Stopwatch.GetElapsedTime(began) is var early && early > TimeSpan.Zero)
                    {
                        await Task.Delay(early, TimeProvider.System);
                    }

                    var asked = Stopwatch.GetTimestamp();
                    await SendOneAsync(http);
                    own.Add(Stopwatch.GetElapsedTime(asked));
                }

                return own;
            }));
            DeleteFiles();
            return [.. times.SelectMany(own => own).Order()];
        }

        /// <summary>How long it took until a packet stood in its recipient's list, one after another.</summary>
        internal async Task<IReadOnlyList<TimeSpan>> LagsAsync(CancellationToken ended)
        {
            var lags = new List<TimeSpan>();
            using var http = ClientOf();
            while (!ended.IsCancellationRequested)
            {
                var asked = Stopwatch.GetTimestamp();
                var id = await SendOneAsync(http);
                var views = host.Services(ExchangeApp.Name).GetRequiredService<ViewReader>();
                while ((await views.ListAsync(DeliveryLists.ProjectionName, DeliveryLists.RecipientsPartition(id), new(string.Empty, 1), default)).Rows.Count == 0)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, default);
                }

                lags.Add(Stopwatch.GetElapsedTime(asked));
            }

            return [.. lags.Order()];
        }

        /// <summary>How many packets are missing in the mailboxes of the month, or there more than once.</summary>
        internal async Task<double> WrongAsync()
        {
            var views = host.Services(ExchangeApp.Name).GetRequiredService<ViewReader>();
            var month = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMM", CultureInfo.InvariantCulture);
            var (found, documents) = (0, new HashSet<string>(StringComparer.Ordinal));
            foreach (var recipient in Recipients)
            {
                for (var position = new ListPosition(string.Empty, 500); ;)
                {
                    var page = await views.ListAsync(DeliveryLists.ProjectionName, DeliveryLists.ReceivedPartition(recipient, MessageKind.Document, month), position, default);
                    found += page.Rows.Count;
                    documents.UnionWith(page.Rows.Select(row => PlatformJson.Read<DeliveryRow>(row.Content).Delivery.Document));
                    if (page.Rows.Count < 500)
                    {
                        break;
                    }

                    position = position with { FromId = page.Rows[^1].Id + " " };
                }
            }

            return Math.Abs(found - sent) + (found - documents.Count);
        }

        private async Task<string> SendOneAsync(HttpClient http)
        {
            var number = Interlocked.Increment(ref sent);
            var buffer = ArrayPool<byte>.Shared.Rent(packets.Largest);
            using var content = new ByteArrayContent(buffer, 0, packets.Write(number, CodeOf(number), buffer));
            content.Headers.ContentType = new("application/xml");
            using var answer = await http.PostAsync(new Uri("api/documents/packets", UriKind.Relative), content);
            var text = await answer.Content.ReadAsStringAsync();
            ArrayPool<byte>.Shared.Return(buffer);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{(int)answer.StatusCode}: {text}");
            }

            if (number % 2000 == 0)
            {
                DeleteFiles();
            }

            return System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("id").GetString()!;
        }

        private HttpClient ClientOf()
        {
            var client = host.CreateClient();
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            return client;
        }

        /// <summary>Takes away the files of what was sent a while ago, which would fill the disk.</summary>
        private void DeleteFiles()
        {
            var old = TimeProvider.System.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(10);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "files", ExchangeApp.Name, "agency-G22"), "*", SearchOption.AllDirectories))
            {
                if (File.GetLastWriteTimeUtc(file) < old)
                {
                    File.Delete(file);
                }
            }
        }
    }
}
