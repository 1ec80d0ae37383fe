using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Calendar;
using EmbeddedFunctions;

namespace EGov.Portal.Tests.Local;

/// <summary>A folder can be started as of a day of the past, and its clock never goes back.</summary>
public sealed class FolderClockTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("clock-");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("2019-12-09", "2019-12-09T00:00:00+07:00")]
    [InlineData("2019-12-09T09:00", "2019-12-09T09:00:00+07:00")]
    [InlineData("2019-12-09T09:00:30", "2019-12-09T09:00:30+07:00")]
    [InlineData("2019-12-09T02:00:00+00:00", "2019-12-09T09:00:00+07:00")]
    [InlineData("2015-12-31", null)]
    [InlineData("9.12.2019", null)]
    [InlineData("yesterday", null)]
    public void A_time_to_start_as_of_is_in_Vietnam_unless_it_says_otherwise(string text, string? moment) => Assert.Equal(
        moment is null ? null : DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture), FolderClock.TimeOf(text));

    [Theory]
    [InlineData("2019-12-09T09:00", 63)]
    [InlineData("2021-06-01T09:00", 63)]
    [InlineData(null, 34)]
    public async Task The_portal_serves_as_of_the_day_and_its_clock_runs_on(string? asOf, int provinces)
    {
        var arguments = ArgumentsOf(asOf);
        await using var host = await Serve.StartAsync(folder.FullName, 0, arguments);
        var client = new Api.ApiClient(host.CreateClient(), Token());
        var clock = FolderClock.Of(folder.FullName);
        var begin = arguments.AsOf ?? TimeProvider.System.GetUtcNow();
        var today = clock.GetUtcNow().DateInVietnam();

        Assert.InRange(clock.GetUtcNow(), begin, begin.AddMinutes(2));
        (await client.GetAsync("api/procedures")).Expect(200);
        (await client.GetAsync("api/dossiers")).Expect(200); // the token is of that time, too
        var list = (await client.GetAsync($"api/agencies?kind=province&limit=100&on={today:yyyy-MM-dd}")).Expect(200).Json["items"]!.AsArray();
        Assert.Equal(provinces, list.Count);
    }

    [Fact]
    public async Task A_folder_that_has_seen_a_later_time_is_refused_and_goes_on_at_that_time()
    {
        await using (await Serve.StartAsync(folder.FullName, 0, ArgumentsOf("2021-06-01T09:00")))
        {
        }

        var refusal = await Assert.ThrowsAsync<HostStartException>(() => Serve.StartAsync(folder.FullName, 0, ArgumentsOf("2019-12-09T09:00")));
        Assert.Contains("has seen 2021-06-01T09:0", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        await using var later = await Serve.StartAsync(folder.FullName, 0, ArgumentsOf("2021-06-01T09:10"));
    }

    [Fact]
    public async Task A_folder_of_today_cannot_be_taken_to_the_past_nor_one_of_the_future_to_today()
    {
        await using (await Serve.StartAsync(folder.FullName, 0, ArgumentsOf(null)))
        {
        }

        File.Delete(Path.Combine(folder.FullName, "clock.json")); // as an earlier release left it
        await Assert.ThrowsAsync<HostStartException>(() => Serve.StartAsync(folder.FullName, 0, ArgumentsOf("2019-12-09T09:00")));
        await using (await Serve.StartAsync(folder.FullName, 0, ArgumentsOf("2090-01-02")))
        {
        }

        await Assert.ThrowsAsync<HostStartException>(() => Serve.StartAsync(folder.FullName, 0, ArgumentsOf(null)));
    }

    private static RunArguments ArgumentsOf(string? asOf) => RunArguments.Parse(asOf is null ? [] : ["--as-of", asOf]).Arguments!;

    private string Token() =>
        LocalSecrets.Of(folder.FullName).TokensAt(FolderClock.Of(folder.FullName)).Create(new Caller("anna", [Callers.Citizen], null), TimeSpan.FromHours(1));
}
