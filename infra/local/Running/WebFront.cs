using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace EGov.Local.Running;

/// <summary>
/// Serves the static front end as Azure Static Web Apps would: pages that were rendered at build, one page for all other addresses, and the
/// headers of <c>staticwebapp.config.json</c>.
/// </summary>
internal sealed class WebFront
{
    /// <summary>Where the front end is built, seen from the repository's root.</summary>
    internal const string DefaultFolder = "web/dist";

    private const string Page = "index.html";
    private const string Configuration = "staticwebapp.config.json";

    /// <summary>The front end's addresses. One pattern for all would also meet the functions' routes and hide which methods those take.</summary>
    private static readonly string[] Patterns = ["/", "/{page}", "/assets/{**path}", "/thu-tuc/{**path}", "/ho-so/{**path}", "/van-ban/{**path}", "/noi-cac/{**path}", "/bao-cao/{**path}", "/docs/{**path}", "/en/{**path}"];

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly string root;
    private readonly IReadOnlyDictionary<string, string> headers;

    private WebFront(string root)
    {
        this.root = root;
        headers = HeadersIn(Path.Combine(root, Configuration));
    }

    /// <summary>Serves the folder; without one nothing is served.</summary>
    internal static void Map(IEndpointRouteBuilder endpoints, string folder)
    {
        var root = Path.GetFullPath(folder);
        if (File.Exists(Path.Combine(root, Page)))
        {
            var front = new WebFront(root);
            foreach (var pattern in Patterns)
            {
                endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Head], front.AnswerAsync);
            }
        }
    }

    private Task AnswerAsync(HttpContext http)
    {
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        var path = http.Request.Path.Value!.Trim('/');
        var (file, found) = FileOf(path);
        if (!found && IsFile(path))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        // The names of assets change with their content; pages are asked for anew each time.
        http.Response.Headers.CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        var type = Types.TryGetContentType(file, out var known) ? known : "application/octet-stream";
        var about = new FileInfo(file);
        var tag = new EntityTagHeaderValue($"\"{about.LastWriteTimeUtc.Ticks:x}-{about.Length:x}\"");
        return TypedResults.PhysicalFile(file, type == "text/html" ? "text/html; charset=utf-8" : type, null, about.LastWriteTimeUtc, tag).ExecuteAsync(http);
    }

    /// <summary>Whether the address names a file and no page: at the root whatever has an extension, below it only assets, since codes have dots.</summary>
    private static bool IsFile(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || (!path.Contains('/', StringComparison.Ordinal) && Path.HasExtension(path));

    private (string File, bool Found) FileOf(string path)
    {
        var file = Path.GetFullPath(Path.Combine(root, path));
        var inside = file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || file == root;
        if (inside && path != Configuration && !path.Split('/').Any(static part => part.StartsWith('.')))
        {
            if (File.Exists(file))
            {
                return (file, true);
            }

            if (File.Exists(Path.Combine(file, Page)))
            {
                return (Path.Combine(file, Page), true);
            }
        }

        return (Path.Combine(root, Page), false);
    }

    private static Dictionary<string, string> HeadersIn(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty("globalHeaders").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
    }
}
