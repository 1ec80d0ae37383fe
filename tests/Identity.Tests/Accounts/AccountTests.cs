using EGov.Identity.Accounts;
using EGov.Identity.Errors;
using EGov.Identity.Messages;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Identity.Tests.Accounts;

/// <summary>What holds of an account whatever is done to it, in any order and however often.</summary>
public sealed class AccountTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly string[] Agencies = ["G01", "G01.08", "H29"];

    [Fact]
    public void No_command_breaks_an_account() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Gen.Choose(0, 99).ArrayOf(40).ToArbitrary(), Keeps));

    [Fact]
    public void An_office_replaces_the_one_with_the_same_agency_only()
    {
        var account = Played(Give("G01"), Give("H29"), account => account.GiveOffice(new("G01", [Callers.Leader], "Trưởng phòng", new(2026, 2, 1)), Monday, "ops"));

        Assert.Equal(["G01", "H29"], account.Offices.Select(office => office.Agency).Order());
        Assert.Equal([Callers.Leader], account.Offices.Single(office => office.Agency == "G01").Roles);
    }

    [Fact]
    public void An_office_counts_from_its_first_to_its_last_day()
    {
        var account = Played(each => each.GiveOffice(new("G01", [Callers.Official], "Chuyên viên", new(2026, 2, 1), new(2026, 2, 28)), Monday, "ops"));

        Assert.False(account.NeedsSecondFactorOn(new(2026, 1, 31)));
        Assert.True(account.NeedsSecondFactorOn(new(2026, 2, 1)));
        Assert.True(account.NeedsSecondFactorOn(new(2026, 2, 28)));
        Assert.False(account.NeedsSecondFactorOn(new(2026, 3, 1)));
    }

    [Fact]
    public void A_closed_account_takes_nothing_but_what_takes_rights_away()
    {
        var closed = Played(Give("G01"), account => account.Close("died", Monday, "ops"));

        Assert.Same(IdentityErrors.AccountClosed, ErrorOf(closed.GiveOffice(new("H29", [Callers.Official], "x", new(2026, 1, 1)), Monday, "ops")));
        Assert.Same(IdentityErrors.AccountClosed, ErrorOf(closed.SetPassword("hash", PasswordChange.Recovered, Monday)));
        Assert.Same(IdentityErrors.AccountClosed, ErrorOf(closed.SetContact(new(MessageChannel.Email, "x@example.vn"), Monday)));
        Assert.Same(IdentityErrors.AccountClosed, ErrorOf(closed.AddAuthenticator("secret", Monday)));
        Assert.Same(IdentityErrors.AccountClosed, ErrorOf(closed.RemoveAuthenticator(Monday)));
        Assert.Single(EventsOf(closed.TakeOffice("G01", Monday, "ops")));
        Assert.Empty(EventsOf(closed.Close("again", Monday, "ops")));
    }

    [Fact]
    public void Who_only_stated_a_number_holds_no_office() => Assert.Same(
        IdentityErrors.OwnerNotProven,
        ErrorOf((Registered() with { IdentityProof = 0 }).GiveOffice(new("H29", [Callers.Official], "x", new(2026, 1, 1)), Monday, "ops")));

    [Fact]
    public void An_authenticator_is_not_replaced_unseen() => Assert.Same(
        IdentityErrors.AuthenticatorThere, ErrorOf(Played(account => account.AddAuthenticator("one", Monday)).AddAuthenticator("two", Monday)));

    private static bool Keeps(int[] commands)
    {
        var (account, events) = (Registered(), new List<AccountEvent>());
        var offices = new Dictionary<string, Office>();
        foreach (var command in commands)
        {
            var agency = Agencies[command / 10 % Agencies.Length];
            var before = account;
            if (!Decide(account, command, agency).Succeeded(out var happened, out _))
            {
                continue;
            }

            account = happened.Aggregate(account, (state, each) => Account.Fold(state, each));
            events.AddRange(happened);
            foreach (var each in happened)
            {
                _ = each switch
                {
                    OfficeGiven given => (object)(offices[given.Office.Agency] = given.Office),
                    OfficeTaken taken => offices.Remove(taken.Agency),
                    _ => true,
                };
            }

            Assert.Equal(offices.Count, account.Offices.Count);
            Assert.All(account.Offices, office => Assert.Same(offices[office.Agency], office));
            Assert.Equal((before.Number, before.FullName, before.BirthDate), (account.Number, account.FullName, account.BirthDate));
            Assert.NotNull(account.Contact);
            if (!before.IsOpen)
            {
                Assert.Equal(before.ClosedAt, account.ClosedAt);
                Assert.Equal((before.Password, before.Email, before.Phone, before.OneTimeSecret), (account.Password, account.Email, account.Phone, account.OneTimeSecret));
                Assert.True(account.Offices.Count <= before.Offices.Count);
            }

            // Done again, it changes nothing that shows.
            if (Decide(account, command, agency).Succeeded(out var repeated, out _))
            {
                var after = repeated.Aggregate(account, (state, each) => Account.Fold(state, each));
                Assert.Equal(account with { Offices = [] }, after with { Offices = [] });
                Assert.Equal(account.Offices.Select(office => office.Agency).Order(), after.Offices.Select(office => office.Agency).Order());
            }
        }

        // The stored events make the same account.
        var read = events.Select((happened, index) => EventTypes.FromRecord<AccountEvent>(EventTypes.ToRecord(happened, index + 2, null))!)
            .Aggregate(Registered(), (state, each) => Account.Fold(state, each));
        Assert.Equal(account with { Offices = [] }, read with { Offices = [] });
        return true;
    }

    private static Result<IReadOnlyList<AccountEvent>> Decide(Account account, int command, string agency) => (command % 10) switch
    {
        0 or 1 => account.GiveOffice(new(agency, [Callers.Official], $"Chuyên viên {command}", new(2026, 1, 1)), Monday, "ops"),
        2 or 3 => account.TakeOffice(agency, Monday, "ops"),
        4 => account.SetPassword($"hash {command}", PasswordChange.Changed, Monday),
        5 => account.SetContact(new(MessageChannel.Email, $"an{command}@example.vn"), Monday),
        6 => account.SetContact(new(MessageChannel.Phone, $"+849123456{command:D2}"), Monday),
        7 => account.AddAuthenticator($"secret {command}", Monday),
        8 when command % 3 == 0 => account.LoseAuthenticator(Monday),
        8 when command % 3 == 1 => account.FindAuthenticator(Monday),
        8 => account.RemoveAuthenticator(Monday),
        _ => command > 90 ? account.Close("because", Monday.AddSeconds(command), "ops") : account.RemoveAuthenticator(Monday),
    };

    private static Account Played(params Func<Account, Result<IReadOnlyList<AccountEvent>>>[] commands) => commands.Aggregate(
        Registered(), (account, command) => EventsOf(command(account)).Aggregate(account, (state, each) => Account.Fold(state, each)));

    private static Func<Account, Result<IReadOnlyList<AccountEvent>>> Give(string agency) =>
        account => account.GiveOffice(new(agency, [Callers.Official], "Chuyên viên", new(2026, 1, 1)), Monday, "ops");

    private static Account Registered() => Account.Fold(
        null, new AccountRegistered(Monday, IdentityHost.An, IdentityHost.An, "Nguyễn Thị An", new(1999, 2, 3), "an@example.vn", null, 1, null, "hash"));

    private static IReadOnlyList<AccountEvent> EventsOf(Result<IReadOnlyList<AccountEvent>> result)
    {
        Assert.True(result.Succeeded(out var events, out var error), error?.Definition.Code);
        return events;
    }

    private static ErrorDefinition? ErrorOf(Result<IReadOnlyList<AccountEvent>> result) => result.Succeeded(out _, out var error) ? null : error.Definition;
}
