using EGov.Exchange.Push;
using EGov.Platform.Results;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Exchange.Tests.Push;

/// <summary>How the sending to a system goes, whatever it answers.</summary>
public sealed class PushChannelTests
{
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Whatever_a_system_answers_it_is_tried_again_within_an_hour_and_never_sets_its_whole_mailbox_apart() => Prop.ForAll(
        Gen.Choose(0, 5).ListOf().ToArbitrary(),
        answers =>
        {
            var (channel, now, apartInARow) = (new PushChannel("finance", "G12"), Begin, 0);
            foreach (var answer in answers)
            {
                now += TimeSpan.FromHours(1);
                var apartBefore = channel.SetApart;
                channel = After(channel, answer, now);
                apartInARow = answer == 0 ? 0 : apartInARow + (channel.SetApart - apartBefore);

                Assert.True(channel.NextAt is null || channel.NextAt <= now + PushPace.LongestAsked);
                Assert.InRange(apartInARow, 0, PushChannel.MostSetApart);
                Assert.True(channel.OpenSince is null || channel.Failures > 0);
                Assert.True(answer != 0 || channel is { OpenSince: null, NextAt: null, Failures: 0, Refusals: 0 });
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_system_that_always_fails_is_interrupted_once()
    {
        var channel = new PushChannel("finance", "G12");
        for (var each = 0; each < 20; each++)
        {
            channel = After(channel, 1, Begin.AddHours(each));
        }

        Assert.Equal(Begin.AddHours(PushChannel.MostFailures - 1), channel.OpenSince);
    }

    [Fact]
    public void That_it_stalls_is_said_after_an_hour_and_each_day_then()
    {
        var channel = new PushChannel("finance", "G12") { OpenSince = Begin };
        var said = new List<double>();
        for (var minute = 0; minute <= 3 * 24 * 60; minute += 15)
        {
            foreach (var stalled in Decided(channel.Stall(3, Begin.AddMinutes(minute))))
            {
                said.Add(minute / 60.0);
                channel = PushChannel.Fold(channel, stalled);
            }
        }

        Assert.Equal([1, 25, 49], said);
    }

    /// <summary>As the desk does with it: 0 takes, 1 to 2 fail, 3 to 5 refuse one of three deliveries.</summary>
    private static PushChannel After(PushChannel channel, int answer, DateTimeOffset now)
    {
        var (failure, delivery) = (new PushFailure(now, 500, "HTTP 500"), $"delivery-{answer}");
        if (answer == 0)
        {
            return Decided(channel.Resume(now)).Aggregate(channel, PushChannel.Fold).Succeeded(now);
        }

        var noted = answer > 2 && !channel.IsRefusingAll ? channel.RefusedBy(delivery, failure) : channel.Failed(failure, TimeSpan.FromHours(answer));
        var events = noted.SetsApart(delivery) ? noted.SetAside(delivery, "document", "no", now) : noted.Interrupt("no", now);
        return Decided(events).Aggregate(noted, PushChannel.Fold);
    }

    private static IReadOnlyList<PushEvent> Decided(Result<IReadOnlyList<PushEvent>> result)
    {
        Assert.True(result.Succeeded(out var events, out _));
        return events;
    }
}
