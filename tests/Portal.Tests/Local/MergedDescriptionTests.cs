using System.Text.Json.Nodes;
using EGov.Local.Running;

namespace EGov.Portal.Tests.Local;

public sealed class MergedDescriptionTests
{
    [Fact]
    public void Apps_share_what_means_the_same_and_keep_apart_what_does_not()
    {
        var merged = new MergedDescription();
        merged.Add("portal", Description("/api/dossiers", item: "string"));
        merged.Add("cabinet", Description("/api/cabinet/ballots", item: "integer"));

        var document = merged.Document;

        Assert.Equal(["/api/dossiers", "/api/cabinet/ballots"], document["paths"]!.AsObject().Select(path => path.Key));
        Assert.Equal(["Item", "Text", "CabinetItem"], document["components"]!["schemas"]!.AsObject().Select(schema => schema.Key));
        Assert.Equal("#/components/schemas/Item", document["paths"]!["/api/dossiers"]!["$ref"]!.GetValue<string>());
        Assert.Equal("#/components/schemas/CabinetItem", document["paths"]!["/api/cabinet/ballots"]!["$ref"]!.GetValue<string>());
    }

    private static JsonObject Description(string path, string item) => JsonNode.Parse(
        $$"""
        {
          "paths": { "{{path}}": { "$ref": "#/components/schemas/Item" } },
          "components": { "schemas": { "Item": { "type": "{{item}}" }, "Text": { "type": "string" } } }
        }
        """)!.AsObject();
}
