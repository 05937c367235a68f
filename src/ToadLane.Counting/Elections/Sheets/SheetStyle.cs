namespace ToadLane.Counting.Elections.Sheets;

/// <summary>The style sheet of result sheets, on screen and on paper.</summary>
internal static class SheetStyle
{
    public const string Text = """
        .tl-sheet {
          color: #221f1a;
          background: #fffdf8;
          font: 1rem/1.45 system-ui, "Noto Sans", "Liberation Sans", sans-serif;
          max-width: 80rem;
          margin: 0 auto;
          padding: 1rem;
        }
        .tl-sheet__title {
          font-size: 1.9rem;
          line-height: 1.15;
          margin: 0 0 1rem;
        }
        .tl-sheet__heading {
          font-size: 1.3rem;
          margin: 2rem 0 .5rem;
          break-after: avoid;
        }
        .tl-sheet__facts {
          margin: 0;
          border-top: 2px solid #21473a;
        }
        .tl-sheet__facts div {
          display: grid;
          grid-template-columns: minmax(7rem, 24%) 1fr;
          gap: 0 1rem;
          padding: .35rem 0;
          border-bottom: 1px solid #d3cbba;
        }
        .tl-sheet__facts dt {
          font-weight: 700;
        }
        .tl-sheet__facts dd {
          margin: 0;
          overflow-wrap: anywhere;
        }
        .tl-sheet__list {
          margin: 0;
          padding: 0;
          list-style: none;
          max-width: 45rem;
        }
        .tl-sheet__list li {
          margin: 0 0 .5rem;
        }
        .tl-sheet__frame {
          overflow-x: auto;
          margin: 0 0 1.5rem;
        }
        .tl-sheet__frame:focus-visible {
          outline: 3px solid #221f1a;
          outline-offset: 2px;
        }
        .tl-sheet__figure {
          margin: 0 0 1.5rem;
          overflow-x: auto;
        }
        .tl-sheet__table {
          border-collapse: collapse;
          font-size: .95rem;
        }
        .tl-sheet__table caption {
          text-align: left;
          font-weight: 700;
          padding: .5rem 0;
        }
        .tl-sheet__table th,
        .tl-sheet__table td {
          padding: .35rem .6rem;
          border-bottom: 1px solid #d3cbba;
          text-align: left;
          vertical-align: top;
        }
        .tl-sheet__table thead th {
          border-bottom: 2px solid #221f1a;
          vertical-align: bottom;
        }
        .tl-sheet__table th[scope="colgroup"] {
          border-left: 1px solid #b9ae97;
          border-bottom: 1px solid #b9ae97;
          max-width: 13rem;
        }
        .tl-sheet__table tbody th,
        .tl-sheet__table tfoot th {
          font-weight: 400;
          min-width: 9rem;
        }
        .tl-sheet__table tfoot tr:first-child > * {
          border-top: 2px solid #221f1a;
        }
        .tl-sheet__table .tl-sheet__number {
          text-align: right;
          font-variant-numeric: tabular-nums;
          white-space: nowrap;
        }
        .tl-sheet__table thead .tl-sheet__number {
          white-space: normal;
        }
        .tl-sheet__mark {
          display: block;
          font-size: .8rem;
          line-height: 1.2;
          white-space: nowrap;
        }
        em.tl-sheet__mark {
          color: #595347;
        }
        @media print {
          @page {
            size: A4 landscape;
            margin: 12mm;
          }
          .tl-sheet {
            background: none;
            max-width: none;
            padding: 0;
            font-size: 9.5pt;
          }
          .tl-sheet__frame,
          .tl-sheet__figure {
            overflow: visible;
          }
          .tl-sheet__figure svg {
            max-width: 100%;
            height: auto;
          }
          .tl-sheet__table thead {
            display: table-header-group;
          }
          .tl-sheet__table tr,
          .tl-sheet__figure {
            break-inside: avoid;
          }
        }

        """;
}
