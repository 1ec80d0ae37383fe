using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Pages;

/// <summary>Gives the style sheet of the pages.</summary>
internal sealed class GetStyle
{
    private static readonly byte[] Sheet = Read();

    [Function(nameof(GetStyle))]
    [Allow(Callers.Anyone)]
    public FileContentHttpResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/page.css")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes(Sheet, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(GetStyle).Assembly.GetManifestResourceStream("page.css")
            ?? throw new InvalidOperationException("The style sheet is missing.");
        using var sheet = new MemoryStream();
        stream.CopyTo(sheet);
        return sheet.ToArray();
    }
}
