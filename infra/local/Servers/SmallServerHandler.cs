using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Azure;
using Microsoft.Azure.Cosmos;

namespace EGov.Local.Servers;

/// <summary>
/// Makes up for three faults of the server from npm, each seen on the wire. A read of a document that is not there fails with 500, because the
/// server compares its partition key before it looks whether it is there; the header for reads across partitions spares it that comparison.
/// It takes a request for a query's plan for the query itself; the plan is made here. And it does not look at the partition
/// key of a query, so the query asks for it in words. What no handler can make good is told in <c>tests/Contracts.Tests/README.md</c>.
/// </summary>
internal sealed class SmallServerHandler : RequestHandler
{
    private const string PartitionKeyHeader = "x-ms-documentdb-partitionkey";
    private const string CrossPartitionHeader = "x-ms-documentdb-query-enablecrosspartition";
    private const string PlanHeader = "x-ms-cosmos-is-query-plan-request";
    private const string QueryType = "application/query+json";

    public override async Task<ResponseMessage> SendAsync(RequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers[PlanHeader] is not null)
        {
            return await PlanAsync(request, cancellationToken);
        }

        if (request.Headers[PartitionKeyHeader] is not null && request.Method == HttpMethod.Get)
        {
            request.Headers.Set(CrossPartitionHeader, "true");
        }

        if (request.Content is not null && request.Headers.ContentType == QueryType)
        {
            request.Headers.Set(CrossPartitionHeader, "true");
            request.Content = await WithPartitionAsync(request, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }

    private static async Task<ResponseMessage> PlanAsync(RequestMessage request, CancellationToken cancellation)
    {
        var query = await JsonNode.ParseAsync(request.Content!, cancellationToken: cancellation);
        if (query!["query"]!.GetValue<string>() is var text && text != CosmosDocumentStore.ListQuery)
        {
            throw new NotSupportedException($"There is no plan for the query '{text}'.");
        }

        var plan = new JsonObject
        {
            ["partitionedQueryExecutionInfoVersion"] = 2,
            ["queryInfo"] = new JsonObject
            {
                ["distinctType"] = "None",
                ["orderBy"] = new JsonArray("Ascending"),
                ["orderByExpressions"] = new JsonArray("c.id"),
                ["hasSelectValue"] = false,
            },
            ["queryRanges"] = new JsonArray(
                new JsonObject { ["min"] = string.Empty, ["max"] = "FF", ["isMinInclusive"] = true, ["isMaxInclusive"] = false }),
        };
        return new ResponseMessage(HttpStatusCode.OK, request) { Content = StreamOf(plan) };
    }

    private static async Task<Stream> WithPartitionAsync(RequestMessage request, CancellationToken cancellation)
    {
        var query = await JsonNode.ParseAsync(request.Content!, cancellationToken: cancellation);
        var partition = JsonNode.Parse(request.Headers[PartitionKeyHeader])!.AsArray()[0]!.DeepClone();
        query!["query"] = query["query"]!.GetValue<string>().Replace("WHERE ", "WHERE c.partitionKey = @partition AND ", StringComparison.Ordinal);
        query["parameters"]!.AsArray().Add(new JsonObject { ["name"] = "@partition", ["value"] = partition });
        return StreamOf(query);
    }

    private static MemoryStream StreamOf(JsonNode json) => new(Encoding.UTF8.GetBytes(json.ToJsonString()));
}
