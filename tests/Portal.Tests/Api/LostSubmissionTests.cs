using EGov.Platform.Claims;
using EGov.Platform.Files;
using EGov.Portal.Dossiers;
using EmbeddedFunctions.Storage;

namespace EGov.Portal.Tests.Api;

/// <summary>
/// A submission whose process is lost between claim, number, papers and dossier, and that is sent again: at once, after half an hour, or after
/// its claim was swept.
/// </summary>
public sealed class LostSubmissionTests
{
    private const string Key = "submit-0001";

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 45)]
    [InlineData(2, 180)]
    public async Task Lost_at_any_durable_step_and_sent_again_it_gives_one_dossier(int replicas, int minutes)
    {
        var (step, swept) = (1, 0);
        for (var lost = true; lost; step++)
        {
            var folder = Directory.CreateTempSubdirectory("portal-");
            string application;
            var cut = new DurabilityProbe();
            await using (var portal = await StartAsync(folder, cut, replicas))
            {
                application = await portal.Anna.ApplicationAsync();
                await portal.Host.SettleAsync();
                cut.StopAt = cut.Steps + step;
                var failure = await Record.ExceptionAsync(async () => (await portal.Anna.PostAsync("api/dossiers", application, Key)).Expect(201));
                lost = failure is not null;
                Assert.True(cut.Stopped || !lost, failure?.Message);
            }

            await using (var portal = await StartAsync(folder, new DurabilityProbe(), replicas))
            {
                var before = await ClaimAsync(portal);
                await portal.Host.Clock.Advance(TimeSpan.FromMinutes(minutes));
                swept += before is not null && await ClaimAsync(portal) is null ? 1 : 0;
                await SendAgainAsync(portal, application);
            }

            folder.Delete(recursive: true);
        }

        Assert.InRange(step, 6, 30);
        Assert.Equal(minutes >= ClaimSweep.SweptAfter.TotalMinutes, swept > 1);
    }

    private static Task<PortalHost> StartAsync(DirectoryInfo folder, DurabilityProbe probe, int replicas) =>
        PortalHost.StartAsync(folder, probe, seed: 5, replicas, keepFolder: true);

    private static async Task<string?> ClaimAsync(PortalHost portal) =>
        (await portal.Stores.Claims.GetAsync("idempotency-anna", Key, default))?.Tag;

    /// <summary>Both replicas get it, again after hours of sweeps; its papers belong to the dossier, whose code is not the next one's.</summary>
    private static async Task SendAgainAsync(PortalHost portal, string application)
    {
        var code = (await portal.Anna.PostAsync("api/dossiers", application, Key)).Expect(201)["code"];
        await portal.Host.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(code, (await portal.Anna.PostAsync("api/dossiers", application, Key)).Expect(201)["code"]);

        Assert.Single((await portal.Anna.GetAsync("api/dossiers")).Expect(200).Json["items"]!.AsArray());
        var other = (await portal.Anna.PostAsync("api/dossiers", application, "submit-0002")).Expect(201)["code"];
        Assert.NotEqual(code, other);
        var kinds = (await portal.Stores.Aggregates.ChangesAsync(null, 100, default)).Documents.Select(each => each.Partition.Split('-')[0]).ToList();
        Assert.Equal((2, 2), (kinds.Count(kind => kind == Dossier.Kind), kinds.Count(kind => kind == UploadedFile.Kind)));
    }
}
