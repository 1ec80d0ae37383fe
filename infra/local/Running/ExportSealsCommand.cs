using System.Text;
using EGov.Platform.Audit;
using EGov.Platform.Calendar;
using EGov.Platform.Storage;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Running;

/// <summary>Prints the signed seals of a folder, on which nothing runs, for a second party to keep: a line for each app, as its API gives them.</summary>
internal static class ExportSealsCommand
{
    internal const string Name = "export-seals";

    internal const string Usage = "export-seals [--data DIR] [--from DAY] [--to DAY] > FILE";

    /// <param name="words">What follows the command's name.</param>
    /// <param name="output">Where the seals go.</param>
    /// <returns>0.</returns>
    /// <exception cref="HostStartException">The words or the folder are wrong, the folder is in use, or there is no signed seal.</exception>
    internal static async Task<int> RunAsync(IReadOnlyList<string> words, TextWriter output)
    {
        var options = TrailOptions.Parse(words, Usage);
        return await OfflineData.UseAsync(options.Folder, async data =>
        {
            var exported = new List<SealedDays>();
            foreach (var app in LocalApps.Names)
            {
                exported.Add(await ReadAsync(data, options, app));
            }

            if (exported.TrueForAll(app => app.Days.Count == 0))
            {
                throw new HostStartException($"No day of {options.Folder} has a signed seal; a day gets one when it is over.");
            }

            foreach (var app in exported)
            {
                await output.WriteLineAsync(Encoding.UTF8.GetString(PlatformJson.Write(app)));
            }

            return 0;
        });
    }

    private static async Task<SealedDays> ReadAsync(DataStore data, TrailOptions options, string app)
    {
        await using var services = OfflineTrail.ServicesOf(data, options.Folder, app);
        var today = services.GetRequiredService<TimeProvider>().GetUtcNow().DateInVietnam();
        var first = options.From ?? await services.GetRequiredService<AuditVerification>().FirstDayAsync(CancellationToken.None) ?? today;
        return await services.GetRequiredService<SealHandover>().ReadAsync(first, options.To ?? today, CancellationToken.None);
    }
}
