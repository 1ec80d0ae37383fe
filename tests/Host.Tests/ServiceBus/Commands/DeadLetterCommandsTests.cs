namespace EmbeddedFunctions.Tests.ServiceBus.Commands;

public sealed class DeadLetterCommandsTests : IDisposable
{
    private readonly DeadLetterHost shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public async Task List_shows_each_dead_letter_with_its_reason()
    {
        await RefuseAsync("a", "b");
        var (code, lines) = await RunAsync("list");

        Assert.Equal(0, code);
        Assert.Equal(["a", "b"], lines.Select(line => line.Split('\t')[2]));
        Assert.All(lines, line => Assert.StartsWith("orders\t", line, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains("\t2 deliveries\tMaxDeliveryCountExceeded\t", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Resubmit_puts_them_back_for_the_next_host()
    {
        await RefuseAsync("a", "b");
        var (_, lines) = await RunAsync("resubmit", "--entity", "orders");
        Assert.Equal(["orders: 2 resubmitted"], lines);

        shop.Orders.Refuses = false;
        await using var host = await shop.StartAsync();
        await host.SettleAsync();

        Assert.Equal(["a", "b"], shop.Orders.Taken.Order());
    }

    [Fact]
    public async Task Purge_removes_them_for_good()
    {
        await RefuseAsync("a");
        Assert.Equal(["orders: 1 purged"], (await RunAsync("purge")).Lines);
        Assert.Equal(["No dead letters."], (await RunAsync("list")).Lines);
    }

    [Fact]
    public async Task Another_queue_keeps_its_dead_letters()
    {
        await RefuseAsync("a");
        Assert.Equal(["No dead letters."], (await RunAsync("purge", "--entity", "returns")).Lines);
        Assert.Single((await RunAsync("list")).Lines);
    }

    [Theory]
    [InlineData]
    [InlineData("drop")]
    [InlineData("list", "--entity")]
    [InlineData("list", "--queue", "orders")]
    public async Task Arguments_that_are_not_understood_are_answered_with_the_usage(params string[] arguments)
    {
        var (code, lines) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Equal(["Usage: dead-letters list|resubmit|purge [--entity NAME] [--data DIR]"], lines);
    }

    [Fact]
    public async Task A_queue_that_nobody_declares_is_refused()
    {
        await RefuseAsync("a");
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => RunAsync("list", "--entity", "nothing"));

        Assert.Equal("No app declares a queue or subscription 'nothing'.", refusal.Message);
    }

    [Fact]
    public async Task A_folder_that_a_host_holds_is_refused()
    {
        await using var host = await shop.StartAsync();
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => RunAsync("list"));

        Assert.StartsWith($"The data folder {shop.Folder} is in use by another run", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_data_is_refused_and_stays_as_it_is()
    {
        var empty = Path.Combine(shop.Folder, "empty");
        var refusal = await Assert.ThrowsAsync<HostStartException>(() => RunAsync("list", "--data", empty));

        Assert.Equal($"The folder {empty} holds no data of a host.", refusal.Message);
        Assert.False(Directory.Exists(empty));
    }

    private async Task RefuseAsync(params string[] orders)
    {
        await using var host = await shop.StartAsync();
        await DeadLetterHost.RefuseAsync(host, orders);
        await host.StopAsync();
    }

    private async Task<(int Code, string[] Lines)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        var code = await DeadLetterCommands.RunAsync(shop.Options(), arguments, output);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
