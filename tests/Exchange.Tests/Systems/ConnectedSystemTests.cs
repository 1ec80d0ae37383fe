using System.Text;
using EGov.Exchange.Systems;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Systems;

/// <summary>What may happen to a connected system, whatever is asked in whatever order.</summary>
public sealed class ConnectedSystemTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly PushWish Hook = new("https://h41.example/hook", true, null);
    private static readonly SystemSettings Settings = new("Trục của Nghệ An", [], []);
    private static readonly SystemRegistered First = new(Begin, "ops", "000.00.00.H41", "H41", Settings, [1], "registration");

    [Fact]
    public void The_secret_of_before_is_good_until_the_overlap_ends_and_not_a_moment_longer()
    {
        var renewed = After(new SystemSecretRenewed(Begin.AddDays(1), "ops", [2], Begin.AddDays(8)));

        Assert.Equal([[2], [1]], renewed.SecretsAt(Begin.AddDays(8).AddTicks(-1)).Select(secret => secret.Box));
        Assert.Equal([[2]], renewed.SecretsAt(Begin.AddDays(8)).Select(secret => secret.Box));
    }

    [Fact]
    public void A_secret_that_leaked_is_good_no_more_from_its_renewal_on() =>
        Assert.Equal([[2]], After(Done(After().RenewSecret([2], TimeSpan.Zero, Begin.AddDays(1), "ops"))).SecretsAt(Begin.AddDays(1)).Select(secret => secret.Box));

    [Fact]
    public void Nobody_is_told_anything_without_a_secret()
    {
        Assert.False(After().ChangePush(Hook, null, null, Begin, "lead").Succeeded(out _, out var error));
        Assert.Equal("EXCHANGE-4204", error.Definition.Code);
        var told = After(Done(After().ChangePush(Hook, [9], null, Begin, "lead")));
        Assert.Empty(Done(told.ChangePush(Hook, null, null, Begin, "lead")));
        Assert.Equal([9], After(Done(told.ChangePush(Hook with { Address = "https://h41.example/other", IsOn = false }, null, null, Begin, "lead")), told).Push!.Secret);
    }

    [Fact]
    public void The_push_secret_of_before_signs_for_a_day_beside_the_new_one_whatever_else_is_changed()
    {
        var told = After(Done(After().ChangePush(Hook, [9], null, Begin, "lead")));
        Assert.Equal([[9]], told.Push!.SecretsAt(Begin));
        var (renewedAt, end) = (Begin.AddDays(3), Begin.AddDays(4));

        var renewed = After(Done(told.ChangePush(Hook, [8], null, renewedAt, "lead")), told);
        var moved = After(Done(renewed.ChangePush(Hook with { Address = "https://h41.example/other" }, null, null, renewedAt.AddHours(1), "lead")), renewed);

        Assert.All([renewed, moved], system => Assert.Equal([[8], [9]], system.Push!.SecretsAt(end.AddTicks(-1))));
        Assert.All([renewed, moved], system => Assert.Equal([[8]], system.Push!.SecretsAt(end)));
        var again = After(Done(moved.ChangePush(Hook, [7], null, renewedAt.AddHours(2), "lead")), moved);
        Assert.Equal([[7], [8]], again.Push!.SecretsAt(renewedAt.AddHours(3)));
    }

    [Fact]
    public void What_it_is_sent_stays_as_it_is_until_somebody_says_otherwise()
    {
        var told = After(Done(After().ChangePush(Hook, [9], null, Begin, "lead")));
        Assert.Equal(PushedContent.Notice, told.Push!.Sends);

        var packets = After(Done(told.ChangePush(Hook with { Sends = PushedContent.Packet }, null, null, Begin, "lead")), told);

        Assert.Equal(PushedContent.Packet, packets.Push!.Sends);
        Assert.Equal(PushedContent.Packet, After(Done(packets.ChangePush(Hook with { IsOn = false }, null, null, Begin, "lead")), packets).Push!.Sends);
    }

    [Fact]
    public void One_that_was_told_before_packets_could_be_sent_is_told_by_notices_and_has_one_secret()
    {
        const string Earlier = """{"at": "2026-01-05T08:00:00+07:00", "by": "lead", "address": "https://h41.example/hook", "isOn": true, "secret": "CQ=="}""";
        const string Stored = """{"address": "https://h41.example/hook", "isOn": true, "secret": "CQ=="}""";

        var push = After(PlatformJson.Read<SystemPushChanged>(Encoding.UTF8.GetBytes(Earlier))).Push!;

        Assert.All([push, PlatformJson.Read<SystemPush>(Encoding.UTF8.GetBytes(Stored))], each =>
        {
            Assert.Equal(PushedContent.Notice, each.Sends);
            Assert.Equal([[9]], each.SecretsAt(Begin));
        });
    }

    [Fact]
    public void However_often_it_is_renewed_changed_and_stopped_at_most_two_secrets_are_good_and_the_last_made_is_first() => Prop.ForAll(
        Gen.Choose(0, 99).ArrayOf().ToArbitrary(),
        choices =>
        {
            var (system, now, made) = (After(), Begin, (byte)1);
            foreach (var choice in choices)
            {
                now += TimeSpan.FromHours(choice);
                var decided = (choice % 6) switch
                {
                    0 or 1 => system.RenewSecret([++made], TimeSpan.FromDays(choice % 31), now, "ops"),
                    2 => system.Change(Settings with { Name = $"Tên {choice}" }, now, "ops"),
                    3 => system.ChangePush(
                        new($"https://{choice}.example/", choice > 50, choice % 2 == 0 ? PushedContent.Packet : null), choice > 70 ? [made] : null, null, now, "lead"),
                    4 => system.Disable(now, "ops"),
                    _ => system.Enable(null, now, "ops"),
                };
                var before = system;
                system = decided.Succeeded(out var events, out _) ? events.Aggregate(system, ConnectedSystem.Fold) : system;
                var good = system.SecretsAt(now).ToList();
                Assert.InRange(good.Count, 1, 2);
                Assert.Equal(made, good[0].Box[0]);
                Assert.Equal((before.Id, before.Agency, before.Registration), (system.Id, system.Agency, system.Registration));
                Assert.Single(system.SecretsAt(now.AddDays(31)));
                Assert.InRange(system.Push?.SecretsAt(now).Count() ?? 1, 1, 2);
                Assert.Equal(system.Push is null ? 0 : 1, system.Push?.SecretsAt(now.AddDays(1)).Count() ?? 0);
            }
        }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<SystemEvent> Done(Result<IReadOnlyList<SystemEvent>> decided)
    {
        Assert.True(decided.Succeeded(out var events, out var error), error?.Definition.Code);
        return events;
    }

    private static ConnectedSystem After(params IReadOnlyList<SystemEvent> events) => After(events, ConnectedSystem.Fold(null, First));

    private static ConnectedSystem After(IReadOnlyList<SystemEvent> events, ConnectedSystem from) => events.Aggregate(from, ConnectedSystem.Fold);
}
