import type { ComponentChildren } from 'preact';

export interface TreeNode {
  readonly id: string;
  readonly label: ComponentChildren;
  /** A short mark before the label: a number. */
  readonly mark?: string | undefined;
  readonly href?: string | undefined;
  /** What there is to say at this node, beyond its name. */
  readonly detail?: ComponentChildren;
  readonly children?: readonly TreeNode[] | undefined;
  readonly open?: boolean | undefined;
}

/** A plan as nested lists that open and close without a script; a printed page shows them open. */
export function StrategyTree({
  nodes,
  label,
}: {
  readonly nodes: readonly TreeNode[];
  readonly label?: string | undefined;
}) {
  return (
    <ul class="tree" aria-label={label}>
      {nodes.map((node) => (
        <li key={node.id}>
          <TreeBranch node={node} />
        </li>
      ))}
    </ul>
  );
}

function TreeBranch({ node }: { readonly node: TreeNode }) {
  const children = node.children ?? [];
  const mark = node.mark !== undefined && <span class="tree-mark">{node.mark}</span>;
  const name = node.href === undefined ? node.label : <a href={node.href}>{node.label}</a>;
  if (children.length === 0) {
    return (
      <div class="tree-leaf">
        {mark}
        <div>
          {name}
          {node.detail !== undefined && <div class="tree-detail">{node.detail}</div>}
        </div>
      </div>
    );
  }
  return (
    <details open={node.open}>
      <summary>
        {mark}
        {/* A link inside a summary would be two controls in one: the address follows in the content. */}
        <span class="tree-label">{node.label}</span>
        <span class="tree-count">{children.length}</span>
      </summary>
      {(node.detail !== undefined || node.href !== undefined) && (
        <div class="tree-detail">
          {node.href === undefined ? node.detail : <a href={node.href}>{node.detail ?? node.label}</a>}
        </div>
      )}
      <StrategyTree nodes={children} />
    </details>
  );
}
