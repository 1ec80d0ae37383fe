using EGov.Identity.Accounts;
using EGov.Identity.Businesses;
using EGov.Identity.Clients;
using EGov.Local.Exchange;
using EGov.Local.Identity;
using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;

namespace EGov.Identity.Tests.Local;

/// <summary>A data folder has people and clients from its first start, with secrets of its own.</summary>
public sealed class SeedsTests
{
    [Fact]
    public async Task Two_replicas_that_plant_at_once_and_a_later_start_make_each_once_and_keep_their_secrets()
    {
        var folder = Directory.CreateTempSubdirectory("seeds-");
        SeedSecret? first;
        await using (var host = await IdentityHost.StartAsync(folder, replicas: 2, keepFolder: true))
        {
            var planted = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Seeds.PlantAsync(host.Host, folder.FullName, default)));
            first = planted[0].Find(IdentityHost.An);
            await host.Host.SettleAsync();
        }

        await using (var host = await IdentityHost.StartAsync(folder, replicas: 1, keepFolder: false))
        {
            var again = await Seeds.PlantAsync(host.Host, folder.FullName, default);

            Assert.Equal(first!.Password, again.Find(IdentityHost.An)!.Password);
            foreach (var person in SeedPeople.All)
            {
                var account = await host.Service<AggregateStore<Account, AccountEvent>>().FindAsync(Account.AggregateId(person.Number), default);
                Assert.Equal((person.Name, person.Office?.Agency), (account!.State.FullName, account.State.Offices.SingleOrDefault()?.Agency));
                Assert.Null(PersonalNumber.FaultOf(person.Number, person.BirthDate));
            }

            foreach (var business in SeedPeople.Businesses)
            {
                Assert.Equal(1, (await host.Service<AggregateStore<Business, BusinessEvent>>().FindAsync(Business.AggregateId(business.Code), default))!.Version);
            }

            Assert.NotNull(await host.Service<AggregateStore<Client, ClientEvent>>().FindAsync(Client.AggregateId(SeedClients.Web), default));
        }
    }

    [Fact]
    public async Task A_seeded_person_signs_in_with_the_folders_secrets_and_with_no_others()
    {
        await using var host = await IdentityHost.StartAsync();
        using var other = new TemporaryFolder();
        var secrets = await Seeds.PlantAsync(host.Host, other.Path, default);
        var person = SeedPeople.All.First(each => each.Office is not null);
        var secret = secrets.Find(person.Number)!;
        using var browser = host.OpenBrowser();

        await browser.GetAsync("sign-in");
        (await browser.PostAsync("sign-in", ("number", person.Number), ("password", "some other password"))).Expect(400);
        (await browser.PostAsync("sign-in", ("number", person.Number), ("password", secret.Password))).Expect(303);
        var wrong = secret.CodeAt(host.Host.Clock.GetUtcNow(), ahead: 5);
        (await browser.PostAsync("sign-in/code", ("code", wrong))).Expect(400);
        (await browser.PostAsync("sign-in/code", ("code", secret.CodeAt(host.Host.Clock.GetUtcNow())))).Expect(303);

        (await browser.GetAsync("account")).Expect(200);
    }

    [Fact]
    public async Task What_opens_accounts_is_for_the_owner_of_the_folder_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var host = await IdentityHost.StartAsync();
        using var folder = new TemporaryFolder();
        await Seeds.PlantAsync(host.Host, folder.Path, default);

        var files = Directory.GetFiles(LocalFolder.IdentityIn(folder.Path), "*", SearchOption.AllDirectories);
        Assert.True(files.Length > SeedPeople.Agencies.Count);
        foreach (var file in files)
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Each_agency_with_a_system_on_the_exchange_axis_has_a_clerk_and_a_leader() => Assert.All(ExchangeSeeds.All, system => Assert.Equal(
        [Callers.Leader, Callers.Official],
        SeedPeople.All.Where(person => person.Office?.Agency == system.Agency).SelectMany(person => person.Office!.Roles).Except([Callers.Operator]).Order()));

    [Fact]
    public async Task The_system_of_a_department_may_report_for_it()
    {
        await using var host = await IdentityHost.StartAsync();
        using var folder = new TemporaryFolder();
        await Seeds.PlantAsync(host.Host, folder.Path, default);

        var system = await host.Service<AggregateStore<Client, ClientEvent>>().FindAsync(Client.AggregateId("system-cqltt-79"), default);

        Assert.Equal(("cqltt-79", ClientKind.System), (system!.State.Settings.Agency, system.State.Kind));
        Assert.Equal(["api", "reporting"], system.State.Settings.Scopes);
        Assert.True(File.Exists(new SeedKeys(folder.Path).PathOf("system-cqltt-79")));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("seeds-");

        public string Path => folder.FullName;

        public void Dispose() => folder.Delete(recursive: true);
    }
}
