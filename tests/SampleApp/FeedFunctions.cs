using Microsoft.Azure.Functions.Worker;

namespace SampleApp;

/// <summary>What the app does when its documents change.</summary>
internal sealed class FeedFunctions(Journal journal)
{
    [Function("CustomerChanged")]
    [FixedDelayRetry(2, "00:00:01")]
    public void CustomerChanged(
        [CosmosDBTrigger("sample", "customers", Connection = "Cosmos", LeaseContainerName = "leases", CreateLeaseContainerIfNotExists = true)]
        IReadOnlyList<Customer> customers)
    {
        foreach (var customer in customers)
        {
            journal.Write($"customer {customer.Id} is {customer.Name}");
        }
    }
}

/// <summary>A customer's document.</summary>
public sealed record Customer(string Id, string Name);
