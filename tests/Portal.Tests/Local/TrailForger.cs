using EGov.Local.Running;
using EGov.Local.Signing;
using EGov.Platform.Audit;
using EGov.Platform.Signatures;
using EGov.Platform.Signatures.Signing;
using EGov.Platform.Signatures.Trust;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Time;
using EmbeddedFunctions;
using EmbeddedFunctions.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Local;

/// <summary>
/// Somebody who holds a whole data folder: throws the portal's trail away and writes another one by means of the product, with the folder's own
/// key and time-stamp authority, each thing at the time at which it would have happened.
/// </summary>
internal static class TrailForger
{
    /// <param name="folder">The data folder.</param>
    /// <param name="until">The clock when it is done: days before that are sealed.</param>
    /// <param name="forge">Makes the other history of the present one.</param>
    internal static Task RewriteAsync(string folder, DateTimeOffset until, Func<IReadOnlyList<AuditEntry>, IEnumerable<AuditEntry>> forge) =>
        OfflineData.UseAsync(folder, async data =>
        {
            var clock = new TestClock(DateTimeOffset.MinValue);
            await using var services = ServicesOf(data, folder, clock);
            var stores = services.GetRequiredService<AppStores>();
            var entries = await TakeAllAsync(stores.Audit);
            Assert.NotEmpty(entries);
            var byDay = forge(entries).ToLookup(entry => entry.At.ToOffset(TimeSpan.FromHours(7)).Date);
            for (var day = byDay.Min(entries => entries.Key); day < until.ToOffset(TimeSpan.FromHours(7)).Date; day = day.AddDays(1))
            {
                clock.Now = new DateTimeOffset(day.AddHours(20), TimeSpan.FromHours(7));
                foreach (var entry in byDay[day])
                {
                    await services.GetRequiredService<AuditTrail>().RecordAsync(entry, default);
                }

                var waiting = await stores.AuditInbox.ChangesAsync(null, 10_000, default);
                await services.GetRequiredService<AuditSealer>().SealAsync(
                    waiting.Documents.Select(document => PlatformJson.Read<AuditInboxDocument>(document.Content)), default);
                clock.Now = new DateTimeOffset(day.AddDays(1).AddMinutes(5), TimeSpan.FromHours(7));
                await services.GetRequiredService<AuditDays>().SealAsync(default);
            }

            return true;
        });

    private static async Task<IReadOnlyList<AuditEntry>> TakeAllAsync(IDocumentStore audit)
    {
        var entries = new List<AuditEntry>();
        foreach (var document in (await audit.ChangesAsync(null, 100_000, default)).Documents)
        {
            if (document.Partition.StartsWith("audit-", StringComparison.Ordinal))
            {
                entries.AddRange(PlatformJson.Read<AuditBlock>(document.Content).Entries.Select(chained => chained.Entry));
            }

            Assert.True(await audit.DeleteAsync(document.Partition, document.Id, document.Tag, default));
        }

        return entries;
    }

    private static ServiceProvider ServicesOf(DataStore data, string folder, TimeProvider clock)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [FolderTrustStore.Setting] = LocalFolder.TrustIn(folder) })
            .Build();
        var authority = new DevelopmentAuthority(LocalFolder.AuthorityIn(folder), clock);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock);
        services.AddSingleton(AppStores.From(new LocalContainers(data, "portal", clock).Of));
        services.AddSingleton<ISigningKeys>(authority);
        services.AddSingleton<ITimestampAuthority>(authority);
        services.AddSignatures(settings);
        services.AddAudit("portal", settings);
        return services.BuildServiceProvider();
    }
}
