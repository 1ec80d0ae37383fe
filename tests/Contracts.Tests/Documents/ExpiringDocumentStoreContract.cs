namespace EGov.Contracts.Tests.Documents;

/// <summary>What stores with a clock must do as well.</summary>
public abstract class ExpiringDocumentStoreContract : DocumentStoreContract
{
    [Fact]
    public virtual async Task A_document_goes_when_its_time_to_live_has_run_out()
    {
        await Store.CreateAsync("p", "a", """{"id":"a","partitionKey":"p","ttl":1}"""u8.ToArray(), default);
        await Store.CreateAsync("p", "b", """{"id":"b","partitionKey":"p","deep":{"ttl":1}}"""u8.ToArray(), default);
        Assert.NotNull(await Store.GetAsync("p", "a", default));

        await PassAsync(TimeSpan.FromSeconds(3));

        Assert.Null(await Store.GetAsync("p", "a", default));
        Assert.Equal(["b"], (await Store.ListAsync("p", string.Empty, 10, default)).Select(document => document.Id));
    }

    [Fact]
    public virtual async Task A_document_that_has_gone_is_told_replaced_and_deleted_no_more_and_its_id_is_free()
    {
        var tag = await Store.CreateAsync("p", "a", """{"id":"a","partitionKey":"p","ttl":1}"""u8.ToArray(), default);
        await PassAsync(TimeSpan.FromSeconds(3));

        Assert.Empty((await Store.ChangesAsync(null, 10, default)).Documents);
        Assert.False(await Store.DeleteAsync("p", "a", tag!, default));
        Assert.Null(await Store.ReplaceAsync("p", "a", tag!, """{"id":"a","partitionKey":"p"}"""u8.ToArray(), default));
        Assert.NotNull(await Store.CreateAsync("p", "a", """{"id":"a","partitionKey":"p"}"""u8.ToArray(), default));
    }

    [Fact]
    public virtual async Task The_time_to_live_counts_from_the_last_change()
    {
        var tag = await Store.CreateAsync("p", "a", """{"id":"a","partitionKey":"p","ttl":4}"""u8.ToArray(), default);
        await PassAsync(TimeSpan.FromSeconds(2));
        await Store.ReplaceAsync("p", "a", tag!, """{"id":"a","partitionKey":"p","ttl":4}"""u8.ToArray(), default);
        await PassAsync(TimeSpan.FromSeconds(3));

        Assert.NotNull(await Store.GetAsync("p", "a", default));
    }

    /// <summary>Lets time pass on the store's clock.</summary>
    private protected abstract Task PassAsync(TimeSpan time);
}
