using EGov.Platform.Claims;
using EGov.Platform.Storage;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Claims;

/// <summary>A claim that nothing came of goes; one that something came of, or still may, stays.</summary>
public sealed class ClaimSweepTests
{
    private readonly ThingShop shop = new();

    [Fact]
    public async Task A_claim_whose_request_was_lost_is_swept_after_an_hour_and_its_key_stands_for_nothing()
    {
        await LoseAsync(2);
        shop.Clock.Now += ClaimSweep.SweptAfter - TimeSpan.FromSeconds(1);
        Assert.Equal(0, await shop.Sweep.RunAsync(default));
        shop.Clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal(1, await shop.Sweep.RunAsync(default));

        Assert.Empty(await shop.ClaimsAsync());
        Assert.NotNull(await shop.RequestAsync(0));
        Assert.Single(await shop.ThingsAsync());
    }

    [Fact]
    public async Task A_claim_whose_thing_came_is_kept_its_seven_days_and_not_an_hour_longer_for_being_used()
    {
        var first = await shop.RequestAsync(0);
        for (var hour = 0; hour < 7 * 24; hour++)
        {
            Assert.Equal(0, await shop.Sweep.RunAsync(default));
            Assert.Equal(first, await shop.RequestAsync(hour % 2));
            shop.Clock.Now += TimeSpan.FromHours(1);
        }

        Assert.Empty(await shop.ClaimsAsync());
        Assert.NotEqual(first, await shop.RequestAsync(0));
    }

    [Fact]
    public async Task A_repeat_of_an_old_request_keeps_its_claim_from_the_sweep()
    {
        await LoseAsync(2);
        shop.Clock.Now += TimeSpan.FromMinutes(59);
        await LoseAsync(2);
        shop.Clock.Now += TimeSpan.FromMinutes(2);

        Assert.Equal(0, await shop.Sweep.RunAsync(default));
        Assert.Single(await shop.ClaimsAsync());
    }

    [Fact]
    public async Task What_was_too_young_in_one_pass_is_found_by_a_later_one_though_the_feed_is_not_read_from_its_beginning()
    {
        for (var hour = 0; hour < 12; hour++)
        {
            await shop.RequestAsync(0, key: $"key-good-{hour}");
            await LoseAsync(2, $"key-lost-{hour}");
            for (var sweep = 0; sweep < 4; sweep++)
            {
                shop.Clock.Now += TimeSpan.FromMinutes(15);
                await shop.Sweep.RunAsync(default);
            }
        }

        shop.Clock.Now += TimeSpan.FromHours(2);
        await shop.Sweep.RunAsync(default);

        Assert.Equal(Enumerable.Range(0, 12).Select(hour => $"key-good-{hour}").Order(), (await shop.ClaimsAsync()).Select(claim => claim.Id));
        var (progress, _) = await SweepProgress.LoadAsync(shop.Stores, default);
        Assert.NotNull(progress.From);
        Assert.InRange(progress.Ends.Count, 1, 8);
    }

    [Fact]
    public async Task Where_nothing_was_claimed_nothing_is_written()
    {
        await LoseAsync(2);
        for (var hour = 0; hour < 5; hour++)
        {
            await shop.Sweep.RunAsync(default);
            shop.Clock.Now += TimeSpan.FromHours(1);
        }

        var before = (await shop.Stores.Claims.ChangesAsync(IDocumentStore.PresentEnd, 1, default)).Continuation;
        await shop.Sweep.RunAsync(default);
        Assert.Equal(before, (await shop.Stores.Claims.ChangesAsync(IDocumentStore.PresentEnd, 1, default)).Continuation);
    }

    [Fact]
    public async Task A_claim_of_the_first_release_or_of_a_kind_that_nobody_knows_is_kept_for_its_time()
    {
        const string partition = ThingShop.Partition;
        var at = shop.Clock.Now - TimeSpan.FromDays(2);
        var old = PlatformJson.Write(new { id = "old", partitionKey = partition, hash = "h", reserved = "r", at, ttl = 604_800 });
        var strange = new ClaimDocument("strange", partition, "h", "r", at, 604_800, new("strange"));
        await shop.Stores.Claims.CreateAsync(partition, "old", old, default);
        await shop.Stores.Claims.CreateAsync(partition, "strange", PlatformJson.Write(strange), default);

        Assert.Equal(0, await shop.Sweep.RunAsync(default));
        Assert.Equal(2, (await shop.ClaimsAsync()).Count);
    }

    [Fact]
    public async Task A_request_that_is_held_up_until_its_claim_may_be_swept_creates_nothing()
    {
        var held = false;
        var answer = await shop.RequestAsync(0, async () =>
        {
            if (!held && (await shop.ClaimsAsync()).Count > 0)
            {
                held = true;
                shop.Clock.Now += TimeSpan.FromHours(2);
                Assert.Equal(1, await shop.Sweep.RunAsync(default));
                Assert.NotNull(await shop.RequestAsync(1));
            }
        });

        Assert.True(held);
        Assert.Null(answer);
        Assert.Single(await shop.ThingsAsync());
    }

    [Fact]
    public void However_requests_are_lost_held_up_repeated_and_swept_between_there_is_one_thing_and_every_answer_names_it() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(Steps.ArrayOf(12).ToArbitrary(), steps => PlayAsync(steps)));

    /// <summary>
    /// Before each write of a request. The host ends a request after five minutes; here it may be held up three times as long before every write.
    /// </summary>
    private static Gen<Happening[][]> Happenings { get; } =
        (from kind in Gen.Frequency((4, Gen.Constant(Kind.Pass)), (2, Gen.Constant(Kind.Sweep)), (1, Gen.Constant(Kind.Request)))
         from minutes in Gen.Choose(0, 5)
         select new Happening(kind, minutes)).ArrayOf(3).ArrayOf(7);

    private static Gen<Step> Steps { get; } =
        from kind in Gen.Elements(Kind.Pass, Kind.Sweep, Kind.Request, Kind.Request)
        from minutes in Gen.Choose(0, 70)
        from instance in Gen.Choose(0, 1)
        from lostAt in Gen.Choose(1, 7)
        from between in Happenings
        select new Step(kind, minutes, instance, lostAt, between);

    private static async Task<bool> PlayAsync(Step[] steps)
    {
        var shop = new ThingShop();
        var answers = new List<long>();
        foreach (var step in steps)
        {
            switch (step.Kind)
            {
                case Kind.Pass:
                    shop.Clock.Now += TimeSpan.FromMinutes(step.Minutes);
                    break;
                case Kind.Sweep:
                    await shop.Sweep.RunAsync(default);
                    break;
                default:
                    await RequestAsync(shop, step, answers);
                    break;
            }
        }

        answers.Add((await shop.RequestAsync(0))!.Value);
        Assert.Single(answers.Distinct());
        Assert.Single(await shop.ThingsAsync());
        return true;
    }

    private static async Task RequestAsync(ThingShop shop, Step step, List<long> answers)
    {
        var write = 0;
        try
        {
            var answer = await shop.RequestAsync(step.Instance, async () =>
            {
                foreach (var happening in write < step.Between.Length ? step.Between[write++] : [])
                {
                    await HappenAsync(shop, happening, 1 - step.Instance, answers);
                }

                if (write == step.LostAt)
                {
                    throw new LostException();
                }
            });
            if (answer is { } number)
            {
                answers.Add(number);
            }
        }
        catch (LostException)
        {
            // The repeat, if there is one, finds what is there.
        }
    }

    private static async Task HappenAsync(ThingShop shop, Happening happening, int other, List<long> answers)
    {
        switch (happening.Kind)
        {
            case Kind.Pass:
                shop.Clock.Now += TimeSpan.FromMinutes(happening.Minutes);
                break;
            case Kind.Sweep:
                await shop.Sweep.RunAsync(default);
                break;
            default:
                if (await shop.RequestAsync(other) is { } number)
                {
                    answers.Add(number);
                }

                break;
        }
    }

    /// <summary>A request that is lost at one of its writes, the claim being the first.</summary>
    private async Task LoseAsync(int at, string key = "key-00001")
    {
        var write = 0;
        await Assert.ThrowsAsync<LostException>(() => shop.RequestAsync(
            0, () => ++write == at ? throw new LostException() : Task.CompletedTask, key));
    }

    private enum Kind
    {
        Pass,
        Sweep,
        Request,
    }

    private sealed record Happening(Kind Kind, int Minutes);

    private sealed record Step(Kind Kind, int Minutes, int Instance, int LostAt, Happening[][] Between);

    private sealed class LostException : Exception;
}
