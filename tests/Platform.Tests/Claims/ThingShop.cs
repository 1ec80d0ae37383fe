using System.Globalization;
using System.Text;
using EGov.Platform.Claims;
using EGov.Platform.Http;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;

namespace EGov.Platform.Tests.Claims;

/// <summary>
/// Two instances that create things under a key as dossiers are created: claim, number, thing. Before each write something may happen, and a
/// request may be lost there.
/// </summary>
internal sealed class ThingShop
{
    public const string Series = "series";
    public const string Partition = ClaimDocument.Partitions + "anna";

    private readonly Instance[] instances;

    public ThingShop()
    {
        Stores = MemoryDocumentStore.App(Clock);
        instances = [new(this), new(this)];
        Sweep = new ClaimSweep(Stores, [new Things(Stores)], Clock);
    }

    public TestClock Clock { get; } = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));

    /// <summary>What is stored, with nothing that happens before writes.</summary>
    public AppStores Stores { get; }

    public ClaimSweep Sweep { get; }

    /// <summary>The number of the thing that a request with the key gives; null when it is refused.</summary>
    /// <param name="instance">Which of the two instances it comes to: 0 or 1.</param>
    /// <param name="beforeWrite">What happens before each of its writes; throw there to lose it.</param>
    /// <param name="key">The key.</param>
    public Task<long?> RequestAsync(int instance, Func<Task>? beforeWrite = null, string key = "key-00001") =>
        instances[instance].RequestAsync(beforeWrite, key);

    /// <summary>The things that were made under keys.</summary>
    public async Task<IReadOnlyList<StoredDocument>> ThingsAsync() => (await Stores.Aggregates.ChangesAsync(null, 100, default)).Documents;

    public Task<IReadOnlyList<StoredDocument>> ClaimsAsync() => Stores.Claims.ListAsync(Partition, string.Empty, 100, default);

    private static string IdOf(long number) => string.Create(CultureInfo.InvariantCulture, $"thing-{number}");

    private sealed class Instance
    {
        private readonly InterruptedStore claimsStore;
        private readonly InterruptedStore things;
        private readonly NumberRegister register;
        private readonly IdempotencyClaims claims;
        private readonly TestClock clock;

        public Instance(ThingShop shop)
        {
            (claimsStore, things) = (new(shop.Stores.Claims), new(shop.Stores.Aggregates));
            var stores = shop.Stores with { Claims = claimsStore, Aggregates = things };
            clock = shop.Clock;
            (register, claims) = (new(stores), new(stores, clock));
        }

        public async Task<long?> RequestAsync(Func<Task>? beforeWrite, string keyText)
        {
            Assert.True(IdempotencyKey.Parse(keyText).Succeeded(out var key, out _));
            var outer = claimsStore.BeforeWrite;
            claimsStore.BeforeWrite = things.BeforeWrite = beforeWrite;
            try
            {
                await claims.FirstAskedAsync("anna", key, default);
                var reserving = claims.ReserveAsync("anna", key, "POST things", Encoding.UTF8.GetBytes("body"), default, new("thing", Series));
                if (!(await reserving).Succeeded(out var reserved, out _))
                {
                    return null;
                }

                var number = await register.TakeAsync(Series, reserved.Id, default, IdempotencyClaims.KeptFor + TimeSpan.FromDays(1));
                var content = PlatformJson.Write(new { id = IdOf(number), partitionKey = IdOf(number) });
                if (reserved.Lapsed(clock) is not null)
                {
                    return null;
                }

                await things.CreateAsync(IdOf(number), IdOf(number), content, default);
                return number;
            }
            finally
            {
                claimsStore.BeforeWrite = things.BeforeWrite = outer;
            }
        }
    }

    private sealed class Things(AppStores stores) : IClaimedAggregates
    {
        private readonly NumberRegister register = new(stores);

        public string Kind => "thing";

        public async Task<bool> ExistsAsync(Reservation reserved, CancellationToken cancellation) =>
            await register.FindAsync(reserved.Subject!.Within!, reserved.Id, cancellation) is { } number
            && await stores.Aggregates.GetAsync(IdOf(number), IdOf(number), cancellation) is not null;
    }
}
