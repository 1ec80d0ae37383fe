using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using EGov.Local.Running;
using EGov.Platform.Aggregates;
using EGov.Platform.Events;
using EGov.Platform.Files;
using EGov.Platform.Storage;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Rules.Tests;

/// <summary>
/// docs/events has a schema and a sample for every event that leaves an app, written from the code: a change shows in review, and may only
/// add.
/// </summary>
public sealed class EventSchemaTests
{
    private static readonly JsonSerializerOptions Indented = new(PlatformJson.Options)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly IReadOnlyList<IDomainEvent> Samples = [.. IdentityEventSamples.All, .. PortalEventSamples.All, .. ExchangeEventSamples.All, .. CabinetEventSamples.All, .. ReportingEventSamples.All];

    public static TheoryData<string> Names => [.. Samples.Select(sample => EventTypes.NameOf(sample.GetType()))];

    [Fact]
    public void Every_event_has_a_sample()
    {
        var all = LocalApps.Declared.Select(app => app.Assembly).Append(typeof(FileEvent).Assembly)
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => typeof(IDomainEvent).IsAssignableFrom(type) && !type.IsAbstract);

        Assert.Equal(
            all.Select(EventTypes.NameOf).Order(StringComparer.Ordinal),
            Samples.Select(sample => EventTypes.NameOf(sample.GetType())).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_schema_and_the_sample_say_what_the_code_publishes(string name)
    {
        var sample = Samples.Single(each => EventTypes.NameOf(each.GetType()) == name);
        var record = EventTypes.ToRecord(sample, 1, null);

        RepositoryFiles.Compare($"docs/events/{name}.sample.json", CloudEventMessages.PublicDataOf(record).ToJsonString(Indented) + "\n");
        RepositoryFiles.Compare($"docs/events/{name}.schema.json", SchemaOf(sample.GetType(), record).ToJsonString(Indented) + "\n");
    }

    private static JsonObject SchemaOf(Type type, EventRecord record)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            // What a converter of ours writes is text.
            TransformSchemaNode = static (_, schema) => schema is JsonObject ? schema : new JsonObject { ["type"] = "string" },
        };
        var schema = Indented.GetJsonSchemaAsNode(type, options).AsObject();
        foreach (var field in record.Private ?? [])
        {
            schema["properties"]!.AsObject().Remove(field);
            var required = schema["required"]!.AsArray();
            required.Remove(required.FirstOrDefault(entry => entry!.GetValue<string>() == field));
        }

        LetNullBeLeftOut(schema);
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", record.Type);
        return schema;
    }

    /// <summary>What is null is not written.</summary>
    private static void LetNullBeLeftOut(JsonNode? node)
    {
        if (node is JsonObject schema)
        {
            if (schema["required"] is JsonArray required && schema["properties"] is JsonObject properties)
            {
                foreach (var entry in required.Where(entry => MayBeNull(properties[entry!.GetValue<string>()])).ToList())
                {
                    required.Remove(entry);
                }
            }

            foreach (var (_, inner) in schema)
            {
                LetNullBeLeftOut(inner);
            }
        }
    }

    private static bool MayBeNull(JsonNode? property) =>
        property?["type"] is JsonArray types && types.Any(type => type!.GetValue<string>() == "null");
}
