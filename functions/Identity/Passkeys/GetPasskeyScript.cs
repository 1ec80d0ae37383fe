using EGov.Platform.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Azure.Functions.Worker;

namespace EGov.Identity.Passkeys;

/// <summary>Gives the one script of the pages: it lets a device answer a challenge.</summary>
internal sealed class GetPasskeyScript
{
    /// <summary>Its path below the issuer.</summary>
    public const string Path = "passkey.js";

    private static readonly byte[] Script = Read();

    [Function(nameof(GetPasskeyScript))]
    [Allow(Callers.Anyone)]
    public FileContentHttpResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "identity/passkey.js")] HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=3600";
        request.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
        return TypedResults.Bytes(Script, "text/javascript; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(GetPasskeyScript).Assembly.GetManifestResourceStream(Path) ?? throw new InvalidOperationException("The script is missing.");
        using var script = new MemoryStream();
        stream.CopyTo(script);
        return script.ToArray();
    }
}
