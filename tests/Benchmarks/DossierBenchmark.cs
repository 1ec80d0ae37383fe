using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using EGov.Local.Demo;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Portal;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>
/// Citizens submit applications over HTTP, each with its own two uploaded papers, while everything behind a dossier goes on: relay, audit trail,
/// lists, counts, timelines and the orchestration.
/// </summary>
internal static class DossierBenchmark
{
    private const int Clients = 50;
    private const int PerClient = 80;
    private const int PapersOfCitizen = 20;
    private const int WantedRate = 1_000;

    internal static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-dossiers-");
        await using (var host = await AppsHost.StartAsync(folder.FullName, PortalApp.Name))
        {
            var citizens = new Citizens(host, folder.FullName);
            await HttpLoad.TimesAsync(host.BaseAddress, await citizens.ApplicationsAsync(Clients, PerClient * 2));
            var queues = await citizens.ApplicationsAsync(Clients, PerClient);
            await host.QuietAsync(PortalApp.Name);
            var started = Stopwatch.GetTimestamp();
            var times = await HttpLoad.TimesAsync(host.BaseAddress, queues);
            report.Row($"Dossiers submitted, {Clients} clients at once", times.Count / Stopwatch.GetElapsedTime(started).TotalSeconds, "/s", atLeast: WantedRate);
            report.Row("  95 of 100 were answered within", Report.Percentile(times, 95), "ms", atMost: 50);
            report.Row("  99 of 100", Report.Percentile(times, 99), "ms", atMost: 150);
            await host.QuietAsync(PortalApp.Name);
            report.Row("  and everything behind them was done after", Stopwatch.GetElapsedTime(started).TotalSeconds, "s");

            queues = await citizens.ApplicationsAsync(Clients, PerClient);
            await host.QuietAsync(PortalApp.Name);
            using var ended = new CancellationTokenSource();
            var lags = citizens.LagsAsync(ended.Token);
            var processor = Process.GetCurrentProcess().TotalProcessorTime;
            started = Stopwatch.GetTimestamp();
            times = await HttpLoad.TimesAsync(host.BaseAddress, queues, TimeSpan.FromSeconds((double)Clients / WantedRate));
            report.Row("Dossiers submitted at a steady rate", times.Count / Stopwatch.GetElapsedTime(started).TotalSeconds, "/s");
            report.Row("  95 of 100 were answered within", Report.Percentile(times, 95), "ms", atMost: 50);
            report.Row("  99 of 100", Report.Percentile(times, 99), "ms", atMost: 150);
            await ended.CancelAsync();
            var lag = await lags;
            report.Row($"  95 of 100 stood in their list after ({lag.Count} looked at)", Report.Percentile(lag, 95), "ms", atMost: 1000);
            await host.QuietAsync(PortalApp.Name);
            report.Row("  processor time for all of one dossier", (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalMilliseconds / times.Count, "ms");
        }

        folder.Delete(recursive: true);
    }

    /// <summary>Makes people who have uploaded their papers and are ready to submit.</summary>
    private sealed class Citizens(FunctionsHost host, string folder)
    {
        private readonly DevelopmentTokens tokens = LocalSecrets.In(folder).TokensAt(TimeProvider.System);

        private int count;

        /// <summary>Whole requests, a queue for each client.</summary>
        internal async Task<IReadOnlyList<IReadOnlyList<ReadOnlyMemory<byte>>>> ApplicationsAsync(int clients, int each) =>
            await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => ApplicationsAsync(each)));

        /// <summary>How long it took until a dossier that was answered stood in its owner's list, one after another.</summary>
        internal async Task<IReadOnlyList<TimeSpan>> LagsAsync(CancellationToken ended)
        {
            var lags = new List<TimeSpan>();
            while (!ended.IsCancellationRequested)
            {
                var (citizen, token) = Next();
                using var client = ClientOf(token);
                using var sent = await SubmitAsync(client, await PapersAsync(client, citizen));
                var answered = Stopwatch.GetTimestamp();
                while (!(await client.GetStringAsync(new Uri("api/dossiers", UriKind.Relative), default)).Contains("3.000347", StringComparison.Ordinal))
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, default);
                }

                lags.Add(Stopwatch.GetElapsedTime(answered));
            }

            return [.. lags.Order()];
        }

        private static async Task<HttpResponseMessage> SubmitAsync(HttpClient client, string application)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/dossiers", UriKind.Relative));
            request.Headers.Add("Idempotency-Key", "submit-0001");
            request.Content = new StringContent(application, Encoding.UTF8, "application/json");
            return (await client.SendAsync(request)).EnsureSuccessStatusCode();
        }

        private async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ApplicationsAsync(int each)
        {
            var requests = new List<ReadOnlyMemory<byte>>();
            while (requests.Count < each)
            {
                var (citizen, token) = Next();
                using var client = ClientOf(token);
                for (var dossier = 0; dossier < PapersOfCitizen / 2 && requests.Count < each; dossier++)
                {
                    var application = await PapersAsync(client, $"{citizen}-{dossier}");
                    requests.Add(Encoding.UTF8.GetBytes(
                        $"POST /api/dossiers HTTP/1.1\r\nHost: {host.BaseAddress.Authority}\r\nAuthorization: Bearer {token}\r\n"
                        + $"Idempotency-Key: submit-{dossier:D4}\r\nContent-Type: application/json\r\n"
                        + $"Content-Length: {Encoding.UTF8.GetByteCount(application)}\r\n\r\n{application}"));
                }
            }

            return requests;
        }

        private (string Id, string Token) Next()
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"0010990{Interlocked.Increment(ref count):D5}");
            return (id, tokens.Create(new Caller(id, ["citizen"], null), TimeSpan.FromHours(1)));
        }

        private HttpClient ClientOf(string token)
        {
            var client = host.CreateClient();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return client;
        }

        /// <summary>Uploads two papers; the application with them.</summary>
        private static async Task<string> PapersAsync(HttpClient client, string number)
        {
            var (application, health) = (await UploadAsync(client, $"application-{number}"), await UploadAsync(client, $"health-{number}"));
            return JsonSerializer.Serialize(new
            {
                procedure = "3.000347",
                form = new { fullName = "Trần Thị Anna", licenceNumber = "790123456789", licenceClass = "B", applicantKind = "citizen" },
                components = new[] { new { component = "application", file = application }, new { component = "health-certificate", file = health } },
            });
        }

        private static async Task<string> UploadAsync(HttpClient client, string name)
        {
            using var part = new ByteArrayContent(DemoFiles.Pdf(name));
            using var form = new MultipartFormDataContent { { part, "file", name + ".pdf" } };
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("api/files", UriKind.Relative)) { Content = form };
            request.Headers.Add("Idempotency-Key", name);
            using var answer = (await client.SendAsync(request)).EnsureSuccessStatusCode();
            return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        }
    }
}
