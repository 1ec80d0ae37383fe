using System.Diagnostics;
using EGov.Local.Running;
using EGov.Platform.Access;
using Xunit.Abstractions;

namespace EGov.Portal.Tests.Api;

/// <summary>On the system's clock and the thread pool, with two replicas.</summary>
public sealed class ManyAtOnceTests(ITestOutputHelper output)
{
    private const int People = 50;
    private const int DossiersEach = 4;

    [Fact]
    public async Task Many_who_submit_at_once_get_a_code_each_and_see_their_own()
    {
        var folder = Directory.CreateTempSubdirectory("portal-");
        var arguments = RunArguments.Parse(["--replicas", "2"]).Arguments!;
        await using (var host = await Serve.StartAsync(folder.FullName, 0, arguments))
        {
            var tokens = LocalSecrets.In(folder.FullName).TokensAt(TimeProvider.System);
            var clients = Enumerable.Range(0, People)
                .Select(number => new ApiClient(
                    host.CreateClient(), tokens.Create(new Caller($"person{number}", [Callers.Citizen], null), TimeSpan.FromHours(1))))
                .ToList();
            var applications = await Task.WhenAll(clients.Select(client => client.ApplicationAsync()));
            var started = Stopwatch.GetTimestamp();

            var receipts = await Task.WhenAll(clients.Select((client, number) => SubmitAsync(client, applications[number])));

            var took = Stopwatch.GetElapsedTime(started);
            output.WriteLine($"{People * DossiersEach} dossiers by {People} at once in {took.TotalMilliseconds:0} ms");
            var codes = receipts.SelectMany(each => each).ToList();
            Assert.Equal(People * DossiersEach, codes.Distinct().Count());
            await Task.WhenAll(clients.Select(SeesTheirOwnAsync));
            await host.StopAsync();
        }

        folder.Delete(recursive: true);
    }

    private static async Task<List<string>> SubmitAsync(ApiClient client, string application)
    {
        var codes = new List<string>();
        for (var number = 0; number < DossiersEach; number++)
        {
            codes.Add((await client.PostAsync("api/dossiers", application, $"submit-000{number}")).Expect(201)["code"]);
        }

        return codes;
    }

    private static async Task SeesTheirOwnAsync(ApiClient client)
    {
        for (var attempt = 0; ; attempt++)
        {
            var seen = (await client.GetAsync("api/dossiers")).Expect(200).Json["items"]!.AsArray().Count;
            if (seen == DossiersEach)
            {
                return;
            }

            Assert.True(seen < DossiersEach && attempt < 500, $"{seen} dossiers are listed");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }
}
