using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Storage;
using EGov.Portal.Procedures;

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

    [Fact]
    public void A_version_stands_once()
    {
        var first = Read(Good);

        Assert.Throws<InvalidDataException>(() => new ProcedureCatalogue([first, first with { From = first.From.AddDays(1) }]));
        Assert.Throws<InvalidDataException>(() => new ProcedureCatalogue([first, first with { Version = 2 }]));
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

    private static Procedure Read(JsonObject file) => ProcedureFiles.Read("x.json", Encoding.UTF8.GetBytes(file.ToJsonString()));
}
