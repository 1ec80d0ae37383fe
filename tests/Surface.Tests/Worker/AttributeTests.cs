using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Http;

namespace Surface.Tests.Worker;

public class AttributeTests
{
    [Fact]
    public void An_http_trigger_asks_for_a_function_key_only_when_it_names_nothing()
    {
        Assert.Equal(AuthorizationLevel.Function, new HttpTriggerAttribute().AuthLevel);
        Assert.Equal(AuthorizationLevel.Anonymous, new HttpTriggerAttribute("get").AuthLevel);
        Assert.Equal(AuthorizationLevel.Admin, new HttpTriggerAttribute(AuthorizationLevel.Admin).AuthLevel);
        Assert.Equal(["get", "post"], new HttpTriggerAttribute(AuthorizationLevel.User, "get", "post").Methods!);
        Assert.Null(new HttpTriggerAttribute().Methods);
    }

    [Fact]
    public void A_timer_remembers_its_runs_unless_told()
    {
        var timer = new TimerTriggerAttribute("0 0 1 * * *");

        Assert.Equal(("0 0 1 * * *", true, false), (timer.Schedule, timer.UseMonitor, timer.RunOnStartup));
    }

    [Fact]
    public void A_message_trigger_listens_to_a_queue_or_to_a_subscription()
    {
        var queue = new ServiceBusTriggerAttribute("orders");
        var subscription = new ServiceBusTriggerAttribute("events", "audit");

        Assert.Equal(("orders", null, null), (queue.QueueName, queue.TopicName, queue.SubscriptionName));
        Assert.Equal((null, "events", "audit"), (subscription.QueueName, subscription.TopicName, subscription.SubscriptionName));
        Assert.False(queue.IsBatched || queue.IsSessionsEnabled || queue.AutoCompleteMessages);
    }

    [Fact]
    public void A_change_feed_needs_a_database_and_a_container()
    {
        Assert.Equal("containerName", Assert.Throws<ArgumentException>(() => new CosmosDBTriggerAttribute("d", " ")).ParamName);
        Assert.Equal("databaseName", Assert.Throws<ArgumentException>(() => new CosmosDBTriggerAttribute(null!, "c")).ParamName);
    }

    [Fact]
    public void Retry_intervals_are_time_spans_in_order()
    {
        Assert.Equal("00:00:05", new FixedDelayRetryAttribute(3, "00:00:05").DelayInterval);
        Assert.Equal(-1, new ExponentialBackoffRetryAttribute(-1, "00:00:01", "00:00:01").MaxRetryCount);
        Assert.Equal("delayInterval", Assert.Throws<ArgumentOutOfRangeException>(() => new FixedDelayRetryAttribute(1, "soon")).ParamName);
        Assert.Equal("delayInterval", Assert.Throws<ArgumentOutOfRangeException>(() => new FixedDelayRetryAttribute(1, "-00:00:01")).ParamName);
        Assert.Equal("maximumInterval", Assert.Throws<ArgumentOutOfRangeException>(() => new ExponentialBackoffRetryAttribute(1, "00:00:01", "")).ParamName);
        Assert.Equal("minimumInterval", Assert.Throws<ArgumentException>(() => new ExponentialBackoffRetryAttribute(1, "00:00:02", "00:00:01")).ParamName);
    }

    [Fact]
    public void A_converter_attribute_takes_converters_only()
    {
        Assert.True(new FromBodyAttribute().ConverterType.IsClass);
        Assert.Throws<InvalidOperationException>(() => new InputConverterAttribute(typeof(string)));
        Assert.Throws<ArgumentNullException>(() => new InputConverterAttribute(null!));
    }

    [Fact]
    public void A_parameter_knows_whether_null_is_among_its_values()
    {
        Assert.True(new FunctionParameter("a", typeof(string)).IsReferenceOrNullableType);
        Assert.True(new FunctionParameter("a", typeof(int?)).IsReferenceOrNullableType);
        Assert.False(new FunctionParameter("a", typeof(int), hasDefaultValue: true, defaultValue: 3).IsReferenceOrNullableType);
        Assert.Throws<ArgumentNullException>(() => new FunctionParameter(null!, typeof(int)));
        Assert.Throws<ArgumentNullException>(() => new FunctionParameter("a", typeof(int), null!));
    }
}
