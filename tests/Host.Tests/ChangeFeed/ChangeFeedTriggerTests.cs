using EmbeddedFunctions.Storage;

namespace EmbeddedFunctions.Tests.ChangeFeed;

public sealed class ChangeFeedTriggerTests : IDisposable
{
    private readonly FeedHost feeds = new();

    /// <summary>A source of an adapter over the host's own data file fails with the data file's exception.</summary>
    public static TheoryData<Exception> SourceFailures { get; } =
        new(new IOException("the container does not answer"), new DataStoreException("the container does not answer"), new UnreadableException("the container"));

    public void Dispose() => feeds.Dispose();

    [Fact]
    public async Task A_function_is_given_what_changes_after_its_first_start()
    {
        feeds.Feed.Put("before", "p", 1);
        await using var host = await feeds.StartAsync<FromNow>();
        await host.SettleAsync();
        feeds.Feed.Put("after", "p", 2);
        await host.SettleAsync();

        Assert.Equal([2], feeds.Deliveries.Values);
    }

    [Fact]
    public async Task A_function_that_starts_from_the_beginning_is_given_all_in_batches_of_its_size()
    {
        for (var value = 1; value <= 7; value++)
        {
            feeds.Feed.Put($"item-{value}", "p", value);
        }

        await using var host = await feeds.StartAsync<FromTheBeginning>();
        await host.SettleAsync();

        Assert.Equal([3, 3, 1], feeds.Deliveries.Batches.Select(batch => batch.Count));
        Assert.Equal(Enumerable.Range(1, 7), feeds.Deliveries.Values);
    }

    [Fact]
    public async Task Nothing_happens_while_nothing_changes()
    {
        await using var host = await feeds.StartAsync<FromNow>();
        await host.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Empty(feeds.Deliveries.Batches);
    }

    [Fact]
    public async Task What_changed_while_no_host_ran_is_delivered_by_the_next_one()
    {
        await using (var first = await feeds.StartAsync<FromNow>())
        {
            feeds.Feed.Put("a", "p", 1);
            await first.SettleAsync();
            await first.StopAsync();
        }

        feeds.Feed.Put("b", "p", 2);
        await using var second = await feeds.StartAsync<FromNow>();
        await second.SettleAsync();

        Assert.Equal([1, 2], feeds.Deliveries.Values);
    }

    [Fact]
    public async Task A_batch_that_was_not_checkpointed_when_the_process_was_lost_comes_again()
    {
        var first = await feeds.StartAsync<FromNow>();
        await first.SettleAsync();
        var crash = Task.CompletedTask;
        feeds.Deliveries.Fails = batch =>
        {
            crash = first.CrashAsync();
            return false;
        };
        feeds.Feed.Put("a", "p", 1);
        await first.SettleAsync();
        await crash;
        feeds.Deliveries.Fails = static _ => false;
        await using var second = await feeds.StartAsync<FromNow>();
        await second.SettleAsync();

        Assert.Equal([1, 1], feeds.Deliveries.Values);
    }

    [Fact]
    public async Task At_whatever_write_the_process_is_lost_every_change_comes_and_in_order()
    {
        for (var value = 1; value <= 12; value++)
        {
            feeds.Feed.Put($"item-{value}", "p", value);
        }

        for (var step = 1; step <= 10; step++)
        {
            await RunUntilLostAsync(step);
        }

        await using var survivor = await feeds.StartAsync<FromTheBeginning>();
        await survivor.SettleAsync();

        Assert.Equal(Enumerable.Range(1, 12), feeds.Deliveries.Values.Distinct());
        Assert.True(feeds.Deliveries.Batches.Count > 4, "no run was lost between a delivery and its checkpoint");
        Assert.All(
            feeds.Deliveries.Batches.Zip(feeds.Deliveries.Batches.Skip(1)),
            static pair => Assert.InRange(pair.Second[0].Value, pair.First[0].Value, pair.First[^1].Value + 1));
    }

    [Fact]
    public async Task A_failed_batch_without_a_retry_attribute_is_passed_over()
    {
        await using var host = await feeds.StartAsync<FromNow>();
        feeds.Deliveries.Fails = batch => batch[0].Value == 1;
        feeds.Feed.Put("a", "p", 1);
        await host.SettleAsync();
        feeds.Feed.Put("b", "p", 2);
        await host.SettleAsync();

        Assert.Equal([1, 2], feeds.Deliveries.Values);
    }

    [Fact]
    public async Task A_failed_batch_is_tried_again_as_often_as_the_attribute_says_and_then_passed_over()
    {
        await using var host = await feeds.StartAsync<RetriedTwice>();
        feeds.Deliveries.Fails = batch => batch[0].Value == 1;
        feeds.Feed.Put("a", "p", 1);
        await host.SettleAsync();
        feeds.Feed.Put("b", "p", 2);
        await host.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal([1], feeds.Deliveries.Values);

        await host.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal([1, 1, 1, 2], feeds.Deliveries.Values);
        Assert.Equal([0, 1, 2, 0], feeds.Deliveries.RetryCounts);
    }

    [Fact]
    public async Task A_function_retried_for_ever_keeps_its_batch_over_a_restart_until_it_succeeds()
    {
        feeds.Deliveries.Fails = _ => true;
        await using (var first = await feeds.StartAsync<RetriedForEver>())
        {
            feeds.Feed.Put("a", "p", 1);
            await first.Clock.Advance(TimeSpan.FromHours(1));
            await first.StopAsync();
        }

        var attempts = feeds.Deliveries.Batches.Count;
        feeds.Deliveries.Fails = _ => false;
        await using var second = await feeds.StartAsync<RetriedForEver>();
        await second.SettleAsync();
        feeds.Feed.Put("b", "p", 2);
        await second.SettleAsync();

        Assert.InRange(attempts, 60, 70);
        Assert.Equal([1, 2], feeds.Deliveries.Values.Skip(attempts));
    }

    [Fact]
    public async Task Two_replicas_share_a_feed_in_order_and_never_work_on_it_at_once()
    {
        await using var host = await feeds.StartAsync<FromNow>(replicas: 2);
        for (var value = 1; value <= 20; value++)
        {
            feeds.Feed.Put($"item-{value}", $"partition-{value % 3}", value);
            await host.SettleAsync();
        }

        Assert.Equal(Enumerable.Range(1, 20), feeds.Deliveries.Values);
        Assert.Equal(1, feeds.Deliveries.MostAtOnce);
        Assert.Equal([0, 1], feeds.Deliveries.Replicas.Order());
    }

    [Fact]
    public async Task A_source_that_the_app_registers_is_listened_to_on_every_replica()
    {
        feeds.RegistersItsOwnSource = true;
        await using var host = await feeds.StartAsync<FromNow>(replicas: 2);
        feeds.Feed.Put("a", "p", 1);
        await host.SettleAsync();
        await host.StopAsync();

        Assert.Equal([1], feeds.Deliveries.Values);
        Assert.Equal(0, feeds.Feed.Listeners);
    }

    [Theory]
    [MemberData(nameof(SourceFailures))]
    public async Task A_source_that_does_not_answer_is_asked_again(Exception failure)
    {
        feeds.Feed.FailsWith = failure;
        await using var host = await feeds.StartAsync<FromNow>();
        await host.SettleAsync();
        feeds.Feed.FailingReads = 2;
        feeds.Feed.Put("a", "p", 1);
        await host.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal([1], feeds.Deliveries.Values);
    }

    [Fact]
    public async Task Documents_may_be_taken_as_a_text()
    {
        await using var host = await feeds.StartAsync<AsText>();
        await host.SettleAsync();
        feeds.Feed.Put("a", "p", 1);
        feeds.Feed.Put("b", "p", 2);
        await host.SettleAsync();

        Assert.Equal(
            ["""[{"id":"a","partition":"p","value":1},{"id":"b","partition":"p","value":2}]"""], feeds.Deliveries.Texts);
    }

    [Fact]
    public async Task On_the_system_clock_a_change_is_delivered_at_once()
    {
        var delivered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        feeds.Deliveries.Fails = batch => !delivered.TrySetResult();
        await using var host = await feeds.StartAsync<FromNow>(live: true);
        feeds.Feed.Put("a", "p", 1);
        await delivered.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await host.StopAsync();

        Assert.Equal([1], feeds.Deliveries.Values);
    }

    [Fact]
    public async Task A_container_without_a_feed_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => feeds.StartAsync<OfAnotherContainer>());

        Assert.Equal(
            "App 'feeds', function 'OfAnotherContainer': the app has no change feed for the container 'elsewhere' of the database 'shop'.",
            refusal.Message);
    }

    [Fact]
    public async Task A_setting_that_is_missing_stops_the_start()
    {
        feeds.Settings.Clear();
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => feeds.StartAsync<FromNow>());

        Assert.Equal("App 'feeds', function 'FromNow': '%Database%' names the setting 'Database', which the app does not have.", refusal.Message);
    }

    [Fact]
    public async Task A_parameter_that_cannot_hold_documents_stops_the_start()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => feeds.StartAsync<OfTheWrongType>());

        Assert.Contains("'OfTheWrongType': nothing fills the parameter 'items' of type Int32", refusal.Message, StringComparison.Ordinal);
    }

    private async Task RunUntilLostAsync(int step)
    {
        try
        {
            await using var host = await feeds.StartAsync<FromTheBeginning>(stopAt: step);
            await host.SettleAsync();
        }
        catch (SimulatedCrashException)
        {
            // Lost while it started: the next one starts over.
        }
    }
}
