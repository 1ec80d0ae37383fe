using EGov.Platform.Errors;
using EGov.Platform.Results;
using Microsoft.AspNetCore.Http;

namespace EGov.Platform.Tests.Errors;

public sealed class ErrorCatalogueTests
{
    [Fact]
    public void Codes_are_unique_and_every_error_speaks_both_languages()
    {
        var catalogue = ErrorCatalogue.Of(typeof(PlatformErrors));

        Assert.NotEmpty(catalogue);
        Assert.Equal(catalogue.Count, catalogue.Select(error => error.Code).Distinct().Count());
        Assert.All(catalogue, error =>
        {
            Assert.Matches(@"\AEGOV-1\d{3}\z", error.Code);
            Assert.InRange(error.Status, 400, 599);
            Assert.NotEqual(error.Title.Vi, error.Title.En);
            Assert.NotEqual(error.Detail.Vi, error.Detail.En);
        });
    }

    [Theory]
    [InlineData("", Language.Vietnamese)]
    [InlineData("en", Language.English)]
    [InlineData("en-GB,en;q=0.8", Language.English)]
    [InlineData("vi, en;q=0.5", Language.Vietnamese)]
    [InlineData("vi;q=0.3, en-US;q=0.9", Language.English)]
    [InlineData("fr", Language.Vietnamese)]
    public void The_caller_chooses_the_language(string accepted, Language language)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = accepted;

        Assert.Equal(language, request.LanguageOf());
    }

    [Fact]
    public void A_problem_has_its_code_and_its_fields()
    {
        var request = new DefaultHttpContext().Request;
        request.Path = "/api/dossiers";
        request.Headers.AcceptLanguage = "en";

        var problem = PlatformErrors.InvalidFields
            .For(PlatformErrors.FieldTooLong.At("/reason", 5), new FieldError("/other", new("Sai.", "Wrong.")))
            .ToProblem(request).ProblemDetails;

        Assert.Equal(("urn:egov:error:EGOV-1011", 400, "/api/dossiers"), (problem.Type, problem.Status, problem.Instance));
        Assert.Equal("EGOV-1011", problem.Extensions["code"]);
        Assert.Equal(
            [new("/reason", "EGOV-1242", "Longer than 5 characters."), new("/other", "EGOV-1011", "Wrong.")],
            Assert.IsType<FieldProblem[]>(problem.Extensions["errors"]));
    }
}
