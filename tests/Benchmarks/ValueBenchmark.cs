using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Results;
using EGov.Reporting;
using EGov.Reporting.Indicators.Catalogue;
using EGov.Reporting.Periods;
using EGov.Reporting.Values;
using EGov.Reporting.Values.Folding;
using Microsoft.Extensions.DependencyInjection;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>
/// Systems send observations over HTTP at a steady rate: each request is checked, kept durable as series, and folded into the sheets of its measures and of
/// those computed from them. Ten feeds of twenty measures over 63 provinces; each has national totals and changes to the period before.
/// </summary>
internal static class ValueBenchmark
{
    private const int Feeds = 10;
    private const int MeasuresOfFeed = 20;
    private const int PerRequest = 200;
    private const int WantedRate = 10_000;
    private static readonly string[] Provinces = [.. Enumerable.Range(1, 96).Select(number => number.ToString("00", CultureInfo.InvariantCulture)).Where(ProvinceCodes.IsOne)];

    private static readonly TimeSpan Long =
        TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("BENCH_SECONDS"), out var seconds) ? seconds : 120);

    internal static async Task RunAsync(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("bench-values-");
        await using (var host = await AppsHost.StartAsync(folder.FullName, ReportingApp.Name, services: services => services.AddSingleton(new MeasureBook([Catalogue()]))))
        {
            var load = new Load(host, folder.FullName);
            await load.SendAsync(TimeSpan.FromSeconds(10));
            await host.QuietAsync(ReportingApp.Name);
            var (live, sent, processor) = (LiveMemory(), load.Sent, Process.GetCurrentProcess().TotalProcessorTime);
            var began = Stopwatch.GetTimestamp();
            using var ended = new CancellationTokenSource();
            var looking = load.FreshnessAsync(ended.Token);
            var times = await load.SendAsync(Long);
            var took = Stopwatch.GetElapsedTime(began);
            await ended.CancelAsync();
            var fresh = await looking;
            processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
            report.Row("Observations taken, durable", (load.Sent - sent) / took.TotalSeconds, "/s", atLeast: WantedRate * 0.99);
            report.Row("  95 of 100 requests of 200 were answered within", Report.Percentile(times, 95), "ms");
            report.Row($"  95 of 100 could be read after ({fresh.Count} looked at)", Report.Percentile(fresh, 95), "ms", atMost: 1000);
            report.Row("  99 of 100", Report.Percentile(fresh, 99), "ms");
            report.Row("  processor time, of both cores", 100 * processor / (took * Environment.ProcessorCount), "%");
            await host.QuietAsync(ReportingApp.Name);
            report.Row("  live memory afterwards, more than before", LiveMemory() - live, "MB", atMost: 64);
            var kept = await load.AllAsync();
            var rebuild = Stopwatch.GetTimestamp();
            await host.Services(ReportingApp.Name).GetRequiredService<ValueView>().RebuildAsync(default);
            report.Row("Built again from all that was taken, in", Stopwatch.GetElapsedTime(rebuild).TotalSeconds, "s");
            var built = await load.AllAsync();
            report.Row($"  values that differ, of {kept.Count}", kept.Except(built).Count() + built.Except(kept).Count(), "", atMost: 0);
        }

        folder.Delete(recursive: true);
    }

    private static CatalogueFile Catalogue()
    {
        static Text Named(string code) => new(code, code);
        var measures = new List<Measure>();
        foreach (var feed in Enumerable.Range(0, Feeds))
        {
            foreach (var number in Enumerable.Range(0, MeasuresOfFeed))
            {
                var code = CodeOf(feed, number);
                measures.Add(new(code, Named(code), "bench", "unit", 2, Frequency.Day) { Dataset = $"feed-{feed}", Areas = [AreaKind.Whole, AreaKind.Province] });
                measures.Add(new($"{code}.total", Named(code), "bench", "unit", 2, Frequency.Day) { Expression = $"#{{{code}}}.total()" });
                measures.Add(new($"{code}.change", Named(code), "bench", "unit", 2, Frequency.Day) { Expression = $"#{{{code}}} - #{{{code}}}.periodOffset(-1)" });
            }
        }

        return new(
            [new("bench", Named("bench"))],
            measures,
            [.. Enumerable.Range(0, Feeds).Select(feed => new Dataset($"feed-{feed}", Named("feed"), Named("bench"), "G12"))]);
    }

    private static string CodeOf(int feed, int number) => string.Create(CultureInfo.InvariantCulture, $"bench.f{feed}.m{number}");

    private static double LiveMemory() => GC.GetTotalMemory(forceFullCollection: true) / 1048576.0;

    private sealed class Load(FunctionsHost host, string folder)
    {
        private readonly string token = LocalSecrets.In(folder).TokensAt(TimeProvider.System)
            .Create(new Caller("bench", [Callers.System], "G12"), TimeSpan.FromHours(2));

        private int sent;

        internal int Sent => sent;

        /// <summary>Each feed sends its share at fixed moments, whether or not the answer before was late.</summary>
        internal async Task<IReadOnlyList<TimeSpan>> SendAsync(TimeSpan time)
        {
            var began = Stopwatch.GetTimestamp();
            var pause = TimeSpan.FromSeconds((double)Feeds * PerRequest / WantedRate);
            var times = await Task.WhenAll(Enumerable.Range(0, Feeds).Select(async feed =>
            {
                var own = new List<TimeSpan>();
                using var http = ClientOf();
                for (var turn = 0; ; turn++)
                {
                    var due = (pause * turn) + (pause * feed / Feeds);
                    if (due >= time)
                    {
                        return own;
                    }

                    if (due - Stopwatch.GetElapsedTime(began) is var early && early > TimeSpan.Zero)
                    {
                        await Task.Delay(early, TimeProvider.System);
                    }

                    var asked = Stopwatch.GetTimestamp();
                    await SendOneAsync(http, feed, turn);
                    own.Add(Stopwatch.GetElapsedTime(asked));
                }
            }));
            return [.. times.SelectMany(own => own).Order()];
        }

        /// <summary>How long it takes from sending a value of its own until it, and the national total over it, can be read, one after another.</summary>
        internal async Task<IReadOnlyList<TimeSpan>> FreshnessAsync(CancellationToken ended)
        {
            var times = new List<TimeSpan>();
            var reader = host.Services(ReportingApp.Name).GetRequiredService<ValueReader>();
            using var http = ClientOf();
            for (var turn = 1; !ended.IsCancellationRequested; turn++)
            {
                // A day that no feed sends for, so that the value stays what it is.
                var (feed, day) = (turn % Feeds, PeriodCode.Parse("2020-06-01")!.Value);
                var value = (decimal)turn;
                var asked = Stopwatch.GetTimestamp();
                await PostAsync(http, new { dataset = $"feed-{feed}", observations = new[] { new { measure = CodeOf(feed, 0), period = day.ToString(), value, area = "01" } } });
                while ((await reader.FindAsync($"{CodeOf(feed, 0)}.total", day, default))?.Find(CellKey.National)?.Value != value)
                {
                    await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, default);
                }

                times.Add(Stopwatch.GetElapsedTime(asked));
                await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, default);
            }

            return [.. times.Order()];
        }

        /// <summary>All values of all measures.</summary>
        internal async Task<IReadOnlySet<string>> AllAsync()
        {
            var services = host.Services(ReportingApp.Name);
            var (reader, book, all) = (services.GetRequiredService<ValueReader>(), services.GetRequiredService<MeasureBook>(), new HashSet<string>(StringComparer.Ordinal));
            foreach (var measure in book.Measures)
            {
                await foreach (var sheet in reader.WalkAsync(measure.Code, null, null, default))
                {
                    all.UnionWith(sheet.Cells.Values.Select(cell => $"{measure.Code} {sheet.Period} {cell}"));
                }
            }

            return all;
        }

        private async Task SendOneAsync(HttpClient http, int feed, int turn)
        {
            // Provinces in turn, for today and now and then for the days before, whose values are revised.
            var day = PeriodCode.Parse("2020-03-01")!.Value.Offset(turn % 5 == 0 ? turn % 20 : 0);
            var observations = Enumerable.Range(0, PerRequest).Select(index => (turn * PerRequest) + index).Select(number => new
            {
                measure = CodeOf(feed, number / Provinces.Length % MeasuresOfFeed),
                period = day.ToString(),
                value = Math.Round(number % 9973 / 7m, 4),
                area = Provinces[number % Provinces.Length],
            });
            await PostAsync(http, new { dataset = $"feed-{feed}", observations });
            Interlocked.Add(ref sent, PerRequest);
        }

        private static async Task PostAsync(HttpClient http, object body)
        {
            using var message = new HttpRequestMessage(HttpMethod.Post, new Uri("api/reporting/observations", UriKind.Relative)) { Content = JsonContent.Create(body) };
            message.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
            using var answer = await http.SendAsync(message);
            if (!answer.IsSuccessStatusCode)
            {
                throw new InvalidOperationException($"{(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }
        }

        private HttpClient ClientOf()
        {
            var client = host.CreateClient();
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            return client;
        }
    }
}
