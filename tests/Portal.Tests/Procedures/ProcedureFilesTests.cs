using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using EGov.Platform.Storage;
using EGov.Portal.Procedures;
using EGov.Rules.Tests;

namespace EGov.Portal.Tests.Procedures;

/// <summary>A file that is wrong is named with its field.</summary>
public sealed class ProcedureFilesTests
{
    private static readonly JsonObject Good = JsonNode.Parse(PlatformJson.Write(ProcedureFiles.ReadShipped().First(procedure => procedure.Code == "3.000347")))!.AsObject();

    public static TheoryData<string, string> Wrongs => new()
    {
        { """{ "code": "347" }""", "code" },
        { """{ "version": 0 }""", "version" },
        { """{ "to": "2020-01-01" }""", "to" },
        { """{ "fields": [] }""", "fields" },
        { """{ "source": "" }""", "source" },
        { """{ "limits": [] }""", "limits" },
        { """{ "results": [] }""", "results" },
        { """{ "applicant": { "name": "colour" } }""", "applicant.name" },
        { """{ "applicant": { "name": "phone" } }""", "applicant.name" },
        { """{ "applicant": { "name": "fullName", "phone": "fax" } }""", "applicant.phone" },
        { """{ "decision": { "number": "1025/QĐ-BCA", "agency": "G99" } }""", "decision.agency" },
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void A_wrong_field_is_named_with_its_file(string change, string field)
    {
        var file = Good.DeepClone().AsObject();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject())
        {
            file[name] = value?.DeepClone();
        }

        var failure = Assert.Throws<InvalidDataException>(() => Read(file));

        Assert.StartsWith($"x.json: {field}: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(9)]
    public void A_step_opens_no_state_but_those_of_a_chain(int status) =>
        Assert.Equal("x.json: steps.verify.status: a step is open in state 4, 6 or 8", Refused(file => file["steps"]![0]!["status"] = status));

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_step_is_worked_on_or_waits(int status) =>
        Assert.Equal(status, Read(Changed(file => file["steps"]![0]!["status"] = status)).Steps[0].Status);

    [Theory]
    [InlineData("G01.99")]
    [InlineData("H29.0")]
    [InlineData("G04.08")] // Ended the day before the procedure begins.
    public void An_agency_that_is_not_there_is_named(string id)
    {
        Assert.StartsWith($"x.json: agencies.ids: data/agencies has no {id}", Refused(file => file["agencies"]!["ids"]!.AsArray().Add(id)), StringComparison.Ordinal);
        Assert.StartsWith($"x.json: agencies.coordinating: data/agencies has no {id}", Refused(file => file["agencies"]!["coordinating"]!.AsArray().Add(id)), StringComparison.Ordinal);
        Assert.StartsWith($"x.json: fees[1].places: data/agencies has no {id}", Refused(file => file["fees"]![1]!["places"] = new JsonArray(id)), StringComparison.Ordinal);
        Assert.StartsWith($"x.json: steps.issue.agency: data/agencies has no {id}", Refused(file => file["steps"]![1]!["agency"] = id), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_stands_once()
    {
        var first = Read(Good);

        Assert.Throws<InvalidDataException>(() => new ProcedureCatalogue([first, first with { From = first.From.AddDays(1) }]));
        Assert.Throws<InvalidDataException>(() => new ProcedureCatalogue([first, first with { Version = 2 }]));
    }

    [Fact]
    public void The_example_of_the_page_is_right_and_has_every_field()
    {
        var example = JsonNode.Parse(RepositoryFiles.Read("data/procedures/README.md").Split("```json")[1].Split("```")[0])!.AsObject();

        Assert.Equal("9.000001", Read(example).Code);
        Assert.Subset(NamesIn(example).ToHashSet(), NamesOf(typeof(Procedure)).ToHashSet());
    }

    [Fact]
    public void A_right_file_is_read() => Assert.Equal("3.000347", Read(Good).Code);

    [Fact]
    public void A_missing_field_is_named()
    {
        var file = Good.DeepClone().AsObject();
        file["steps"] = 5;

        Assert.Contains("$.steps", Assert.Throws<InvalidDataException>(() => Read(file)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("applicant")]
    [InlineData("fees")]
    [InlineData("supplementDays")]
    public void What_a_file_leaves_out_and_must_say_is_named(string field)
    {
        var file = Good.DeepClone().AsObject();
        file.Remove(field);

        Assert.Contains($"'{field}'", Assert.Throws<InvalidDataException>(() => Read(file)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> NamesIn(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Key).Concat(fields.SelectMany(field => NamesIn(field.Value))),
        JsonArray values => values.SelectMany(NamesIn),
        _ => [],
    };

    /// <summary>The names of all that a file may say: what the records of a procedure are made of.</summary>
    private static IEnumerable<string> NamesOf(Type record) => record.GetConstructors().MaxBy(made => made.GetParameters().Length)!.GetParameters()
        .SelectMany(part => ElementOf(part.ParameterType) is { Namespace: "EGov.Portal.Procedures", IsEnum: false } inner
            ? NamesOf(inner).Prepend(part.Name!)
            : [part.Name!])
        .Select(JsonNamingPolicy.CamelCase.ConvertName);

    private static Type ElementOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    private static string Refused(Action<JsonObject> change) => Assert.Throws<InvalidDataException>(() => Read(Changed(change))).Message;

    private static JsonObject Changed(Action<JsonObject> change)
    {
        var file = Good.DeepClone().AsObject();
        change(file);
        return file;
    }

    private static Procedure Read(JsonObject file) => ProcedureFiles.Read("x.json", Encoding.UTF8.GetBytes(file.ToJsonString()));
}
