using EGov.Identity.Accounts;
using EGov.Identity.Upstream.Matching;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Platform.Tests.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Upstream;

/// <summary>Whatever is linked and removed, in whatever order, and whoever stops halfway, an e-ID signs in with one account at most.</summary>
public sealed class IdentityLinksPropertyTests
{
    private const string Issuer = "https://eid.example";

    private static readonly string[] Numbers = ["001099012345", "079185054321", "001203004567"];

    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    private enum Deed
    {
        Link,
        LinkByOperator,
        LinkBusiness,
        StopHalfway,
        Unlink,
        Close,
    }

    private static readonly Gen<(Deed Deed, int Account, int Identity)[]> Histories =
        (from deed in Gen.Frequency(
            (6, Gen.Elements(Deed.Link, Deed.LinkByOperator, Deed.LinkBusiness, Deed.StopHalfway)), (3, Gen.Constant(Deed.Unlink)), (1, Gen.Constant(Deed.Close)))
         from account in Gen.Choose(0, 2)
         from identity in Gen.Choose(0, 3)
         select (deed, account, identity)).ArrayOf();

    [Fact]
    public void An_identity_signs_in_with_one_account_and_an_account_has_one_of_the_persons_own() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Histories.ToArbitrary(), PlayAsync));

    private static async Task PlayAsync((Deed Deed, int Account, int Identity)[] history)
    {
        var stores = MemoryDocumentStore.App();
        var accounts = new AccountDesk(new AggregateStore<Account, AccountEvent>(stores));
        var links = new IdentityLinks(stores, accounts);
        foreach (var number in Numbers)
        {
            await accounts.CreateAsync(new(Monday, number, number, "Nguyễn Thị An", new(1999, 2, 3), null, null, 0, null, "hash"), default);
        }

        foreach (var (deed, account, identity) in history)
        {
            var (number, techId) = (Numbers[account], $"T-{identity}");
            var holder = (await links.FindAsync(Issuer, techId, default))?.Number;
            var done = await DoAsync(accounts, links, deed, number, techId);

            // Who has it keeps it, unless it is taken from them there.
            var after = await links.FindAsync(Issuer, techId, default);
            if (holder is not null && deed is not Deed.Unlink)
            {
                Assert.Equal(holder, after?.Number);
                Assert.True(!done || holder == number);
            }

            if (done)
            {
                Assert.Equal(number, after?.Number);
            }

            foreach (var each in Numbers)
            {
                var present = (await accounts.ReadAsync(each, default))!.State;
                Assert.InRange(present.Identities?.Count(linked => linked.Business is null) ?? 0, 0, 1);
                Assert.Equal(present.Identities?.Count ?? 0, present.Identities?.Select(linked => linked.TechId).Distinct().Count() ?? 0);
            }
        }
    }

    /// <returns>Whether the account has the identity by this.</returns>
    private static async Task<bool> DoAsync(AccountDesk accounts, IdentityLinks links, Deed deed, string number, string techId)
    {
        var linked = new IdentityLinked(Monday, number, Issuer, techId, deed is Deed.LinkBusiness ? "0100109106" : null, "Nguyễn Thị An", new(1999, 2, 3), 1);
        switch (deed)
        {
            case Deed.Unlink:
                await accounts.ChangeAsync(number, null, account => account.Unlink(new(Monday, number, Issuer, techId), withPassword: true), default);
                return false;
            case Deed.Close:
                await accounts.ChangeAsync(number, null, account => account.Close("died", Monday, "ops"), default);
                return false;
            default:
                var made = await links.LinkAsync(Issuer, techId, number, LinkAsync, default);
                return made.Succeeded(out _, out _);
        }

        async Task<Result<Aggregate<Account>>> LinkAsync() => deed is Deed.StopHalfway
            ? (await accounts.ReadAsync(number, default))!
            : await accounts.ChangeAsync(number, null, account => account.Link(linked, deed is Deed.LinkByOperator), default);
    }
}
