using System.Text.Json.Nodes;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>Brings stored dossiers of older shapes forward.</summary>
internal static class DossierUpgrade
{
    /// <summary>The present shape: 2 added the terms' components.</summary>
    internal const int Schema = 2;

    /// <summary>From 1 to 2: what may be asked for is read from the procedure's version, which never changes.</summary>
    internal static JsonObject FromFirst(JsonObject state)
    {
        var terms = state["terms"]!;
        var (code, version) = (terms["procedure"]!.GetValue<string>(), terms["version"]!.GetValue<int>());
        var procedure = ProcedureCatalogue.Shipped.Find(code, version)
            ?? throw new InvalidOperationException($"The version {version} of the procedure {code} no longer ships.");
        terms["components"] = new JsonArray([.. procedure.Components.Select(component => JsonValue.Create(component.Code))]);
        return state;
    }
}
