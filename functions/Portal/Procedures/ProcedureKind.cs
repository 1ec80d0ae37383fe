namespace EGov.Portal.Procedures;

internal enum ProcedureKind
{
    /// <summary>TTHC được luật giao quy định chi tiết.</summary>
    DetailedByLaw,

    /// <summary>TTHC không được luật giao cho địa phương quy định.</summary>
    NotLeftToLocalities,

    /// <summary>Loại khác.</summary>
    Other,
}
