using System.Text.Json.Nodes;
using EGov.Portal.Files;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Api;

/// <summary>Files whose dossier never came, or came without them, go as those that were never used.</summary>
public sealed class LostFileTests
{
    [Fact]
    public async Task A_submission_that_is_lost_at_any_step_leaves_a_dossier_with_its_files_or_after_some_days_neither()
    {
        var (step, without) = (1, 0);
        for (var lost = true; lost; step++)
        {
            var folder = Directory.CreateTempSubdirectory("portal-");
            var cut = new DurabilityProbe();
            string application;
            await using (var portal = await PortalHost.StartAsync(folder, cut, seed: 5, replicas: 1, keepFolder: true))
            {
                application = await portal.Anna.ApplicationAsync();
                await portal.Host.SettleAsync();
                cut.StopAt = cut.Steps + step;
                var failure = await Record.ExceptionAsync(async () => (await portal.Anna.PostAsync("api/dossiers", application, "submit-0001")).Expect(201));
                lost = failure is not null;
                Assert.True(cut.Stopped || !lost, failure?.Message);
            }

            await using (var portal = await PortalHost.StartAsync(folder, new DurabilityProbe(), seed: 5, replicas: 1, keepFolder: true))
            {
                await portal.Host.Clock.Advance(TimeSpan.FromDays(5));
                var came = (await portal.Anna.GetAsync("api/dossiers")).Expect(200).Json["items"]!.AsArray().Count;
                without += 1 - came;
                foreach (var paper in JsonNode.Parse(application)!["components"]!.AsArray())
                {
                    (await portal.Anna.GetAsync($"api/files/{paper!["file"]}")).Expect(came == 1 ? 200 : 404);
                }

                var contents = Directory.GetFiles(Path.Combine(folder.FullName), "*-*", SearchOption.AllDirectories)
                    .Count(path => path.Contains("/person-anna/", StringComparison.Ordinal));
                Assert.Equal(2 * came, contents);
            }

            folder.Delete(recursive: true);
        }

        Assert.InRange(without, 4, 20);
    }

    [Fact]
    public async Task A_file_that_a_change_took_which_then_lost_a_race_goes_and_those_of_the_dossier_stay()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var papers = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200).Json["components"]!.AsArray().Select(paper => $"{paper!["file"]}").ToList();
        var lost = await portal.Anna.UploadAsync("upload-0009");
        var desk = portal.Host.Services("portal").GetRequiredService<FileDesk>();
        Assert.Null(await desk.AttachAsync(new([lost], "/components"), $"dossier-{code}", default));

        await portal.Host.Clock.Advance(TimeSpan.FromHours(71));
        (await portal.Anna.GetAsync($"api/files/{lost}")).Expect(200);
        await portal.Host.Clock.Advance(TimeSpan.FromDays(30));

        (await portal.Anna.GetAsync($"api/files/{lost}")).Expect(404);
        Assert.Equal(2, papers.Count);
        foreach (var paper in papers)
        {
            (await portal.Anna.GetAsync($"api/files/{paper}")).Expect(200);
        }
    }

    [Fact]
    public async Task Forms_and_results_stay()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.CompletedAsync();
        var result = await portal.Officer.UploadAsync("result-0001");
        (await portal.OfficerDoesAsync(code, "return-result", $$"""{"files":["{{result}}"]}""")).Expect(200);

        await portal.Host.Clock.Advance(TimeSpan.FromDays(30));

        var dossier = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200).Json;
        var files = dossier["forms"]!.AsArray().Select(form => $"{form!["file"]}").Concat(dossier["result"]!["files"]!.AsArray().Select(file => $"{file}")).ToList();
        Assert.InRange(files.Count, 2, 10);
        foreach (var file in files)
        {
            (await portal.Anna.GetAsync($"api/files/{file}")).Expect(200);
        }
    }
}
